package floorwire.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.audience.Channel;
import floorwire.congress.BillReference;
import floorwire.ledger.BillTexts;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.text.Section;
import floorwire.topic.GroupProvision;
import floorwire.topic.Provision;

/** A group's own provisions: {@code congress provision follow s2174-119 3}, {@code new NAME from BILL SECTION}, {@code delete NAME}. */
final class OwnProvisions {

    static final Pattern VERB = Pattern.compile("(?i)(follow|new|delete)\\b\\s*(.*)");
    private static final Pattern FROM = Pattern.compile("(?i)(.+?)\\s+from\\s+(.+)");
    private static final Pattern PLACE = Pattern.compile("(?i)(.+?)\\s+(?:text\\s+)?(?:sec(?:tion|\\.)?\\s*)?(\\d{1,5}[a-z]{0,2})");
    private static final Pattern QUOTES = Pattern.compile("[\"\u201c\u201d]");
    private static final String EXAMPLE = "For example: `provision follow s2174-119 3`, or `provision new \"notice\" from s2174-119 3`";
    private static final String YES = " yes";

    private final Desk desk;
    private final BillTexts texts;
    private final GroupProvisionKeeper keeper;
    private final CommandHandler follow;

    OwnProvisions(Desk desk, BillTexts texts, GroupProvisionKeeper keeper, CommandHandler follow) {
        this.desk = desk;
        this.texts = texts;
        this.keeper = keeper;
        this.follow = follow;
    }

    Optional<GroupProvision> named(Invocation invocation, String name) {
        return invocation.channel().flatMap(channel -> keeper.named(channel.workspace(), name));
    }

    Optional<Block> list(Invocation invocation) {
        List<GroupProvision> own = invocation.channel().map(channel -> keeper.of(channel.workspace())).orElse(List.of());
        return own.isEmpty() ? Optional.empty() : Optional.of(new Block.Section("Your group's own:", own.stream()
                .map(one -> one.name() + " · from " + one.from() + " · in " + bills(desk.ledger().withProvision(one.id()).size()))
                .toList()));
    }

    private static String bills(int count) {
        return count == 1 ? "1 bill" : count + " bills";
    }

    Answer answer(Invocation invocation, String verb, String rest) {
        if (invocation.channel().isEmpty()) {
            return Answer.no("A provision is followed by a channel.", "Ask in the channel, or name it: --channel '#nato'");
        }
        Channel channel = invocation.channel().get();
        return switch (verb) {
            case "delete" -> delete(invocation, channel, rest);
            case "new" -> {
                Matcher matcher = FROM.matcher(rest);
                yield matcher.matches()
                        ? make(invocation, channel, Optional.of(QUOTES.matcher(matcher.group(1)).replaceAll("").strip()),
                                matcher.group(2).strip())
                        : Answer.no("Write a name, the word \"from\", a bill and a section.", EXAMPLE);
            }
            default -> Provision.named(rest).isPresent() || keeper.named(channel.workspace(), rest).isPresent() ? followed(invocation, rest)
                    : make(invocation, channel, Optional.empty(), rest);
        };
    }

    private Answer followed(Invocation invocation, String name) {
        return follow.answer(invocation.asking(invocation.spec(), "add " + name));
    }

    /** @param name none where the place is its name, and it is followed at once */
    private Answer make(Invocation invocation, Channel channel, Optional<String> name, String place) {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches()) {
            return Answer.no(Typed.quote(place) + " is neither a provision nor a section of a bill.", EXAMPLE);
        }
        Optional<Subject> subject = BillReference.parse(matcher.group(1)).flatMap(reference -> Subject.of(reference, desk));
        if (subject.isEmpty()) {
            return Answer.no(Typed.quote(matcher.group(1)) + " is no bill of the ledger.", EXAMPLE);
        }
        String bill = subject.get().id().citationWithCongress();
        List<BillTexts.Row> rows = texts.of(subject.get().id());
        if (rows.isEmpty()) {
            return Answer.no("No text of " + bill + " has been read here.", "Follow the bill, `follow add " + subject.get().id()
                    + "`: then its texts are read when they are published.");
        }
        BillTexts.Row row = rows.getLast();
        String number = matcher.group(2).toUpperCase(Locale.ROOT);
        List<Section> sections = texts.text(row).sections().stream().filter(section -> section.number().equalsIgnoreCase(number)).toList();
        if (sections.size() != 1) {
            return Answer
                    .no((sections.isEmpty() ? "There is no section " : "There is more than one section ") + number + " in " + bill + ", "
                            + row.name().words() + ".", "`bill " + subject.get().id() + " text` lists its sections.");
        }
        String called =
                name.orElse(subject.get().id().citation().replace(".", "") + "-" + subject.get().id().congress() + " sec " + number);
        Optional<String> wrong = keeper.named(channel.workspace(), called).isPresent() ? Optional.empty()
                : taken(called, channel).or(() -> GroupTopicName.wrong(called, desk.phrases().topics()));
        if (wrong.isPresent()) {
            return Answer.no(wrong.get(), EXAMPLE);
        }
        String from = bill + ", " + row.name().words() + ", sec. " + number;
        return switch (keeper.make(invocation, channel, called, from, sections.getFirst())) {
            case GroupProvisionKeeper.Made.TooMany full -> Answer.no("Your group has " + full.provisions()
                    + " provisions, and that is the most.", "`provision delete NAME` makes room.");
            case GroupProvisionKeeper.Made.TooPlain plain -> Answer.no("Section " + plain.section().number()
                    + " says too little to be known again: any bill might say that.",
                    "Choose a section that says what only this bill says.");
            case GroupProvisionKeeper.Made.Kept kept -> kept(invocation, kept, name.isEmpty());
        };
    }

    private Optional<String> taken(String name, Channel channel) {
        return Provision.named(name).isPresent() || GroupTopicName.find(desk.own(Optional.of(channel)), name).isPresent()
                ? Optional.of("\"" + name + "\" is a provision that everybody has, or a topic of your group. Give yours another name.")
                : Optional.empty();
    }

    private Answer kept(Invocation invocation, GroupProvisionKeeper.Made.Kept kept, boolean follows) {
        GroupProvision made = kept.provision();
        String name = GroupTopicName.typed(made.name());
        if (follows) {
            Answer answer = followed(invocation, name);
            if (!answer.ok()) {
                return answer;
            }
        }
        List<String> phrases = made.fingerprint().phrases(3).stream().map(phrase -> "\"" + phrase + "\"").toList();
        return Answer.of(Message.of(
                new Block.Headline((follows ? "This channel now follows " : "Kept · ") + "your group's provision '" + made.name() + "'"),
                new Block.Line("Taken from " + made.from() + ". Known by words such as " + String.join("; ", phrases)),
                new Block.Line("It stands in " + bills(kept.bills())
                        + " of which a text was read. Nothing old is posted; where at least half of it"
                        + " comes again, lightly edited or in other company, that is posted."),
                new Block.Offers(follows ? List.of(new Block.Offer("Where it stands", "provision " + name + " road"))
                        : List.of(new Block.Offer("Follow it here", "follow add " + name),
                                new Block.Offer("Where it stands", "provision " + name + " road")))));
    }

    private Answer delete(Invocation invocation, Channel channel, String rest) {
        boolean sure = rest.toLowerCase(Locale.ROOT).endsWith(YES);
        String name = sure ? rest.substring(0, rest.length() - YES.length()).strip() : rest;
        Optional<GroupProvision> own = keeper.named(channel.workspace(), name);
        if (own.isEmpty()) {
            List<String> names = keeper.of(channel.workspace()).stream().map(GroupProvision::name).toList();
            return Answer.no("Your group has no provision " + Typed.quote(name) + ".",
                    names.isEmpty() ? "It has none yet. " + EXAMPLE : "It has: " + String.join(", ", names) + ".");
        }
        String shown = "your group's provision '" + own.get().name() + "'";
        int following = keeper.followers(own.get()).size();
        if (!sure) {
            return Answer.of(Message.of(new Block.Headline("Delete " + shown + "?"),
                    new Block.Line(following == 0 ? "No channel follows it."
                            : (following == 1 ? "One channel follows it" : following + " channels follow it") + "; that ends with it."),
                    new Block.Offers(
                            List.of(new Block.Offer("Delete it", "provision delete " + GroupTopicName.typed(own.get().name()) + YES)))));
        }
        keeper.delete(own.get(), invocation, channel);
        return Answer.of(Message.of(new Block.Headline("Deleted · " + shown),
                new Block.Line("What was posted stays. It was taken from " + own.get().from() + ".")));
    }
}
