package floorwire.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.congress.Congress;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.message.Block;
import floorwire.message.ChannelRef;
import floorwire.message.Message;
import floorwire.message.PlainText;
import floorwire.topic.GroupQuery;
import floorwire.topic.GroupTopic;
import floorwire.topic.GroupTopicFile;

/** {@code congress topic} with a group's own topics: new, edit, save, share, import, delete. The shipped topics are another's. */
public final class GroupTopicCommand implements CommandHandler {

    private static final Set<String> VERBS = Set.of("new", "edit", "save", "share", "import", "delete");
    private static final String YES = " yes";
    private static final int FIRST = 10;
    private static final String EXAMPLE = "For example: `topic new \"land use\" matching \"land use\" OR zoning -military`";

    private final GroupTopicKeeper keeper;
    private final Ledger ledger;
    private final Phrases phrases;
    private final CommandHandler shipped;

    /** @param shipped answers about the topics that everybody has */
    public GroupTopicCommand(GroupTopicKeeper keeper, Ledger ledger, Phrases phrases, CommandHandler shipped) {
        this.keeper = keeper;
        this.ledger = ledger;
        this.phrases = phrases;
        this.shipped = shipped;
    }

    static boolean isVerb(String word) {
        return VERBS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the line, already known to be {@code congress topic}, keeps or ends a topic. */
    static boolean changes(String argument) {
        String verb = first(argument);
        return verb.equals("save") || (verb.equals("delete") && argument.toLowerCase(Locale.ROOT).endsWith(YES));
    }

    private static String first(String argument) {
        return argument.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean surelyAsked(String line) {
        return shipped.surelyAsked(line);
    }

    @Override
    public Answer answer(Invocation invocation) {
        String argument = invocation.argument().strip();
        String verb = first(argument);
        Optional<String> group = invocation.channel().map(channel -> channel.workspace());
        if (!VERBS.contains(verb)) {
            return group.flatMap(workspace -> GroupTopicName.find(keeper.of(workspace), argument)).map(this::show)
                    .orElseGet(() -> withOwn(shipped.answer(invocation), argument, group));
        }
        if (group.isEmpty()) {
            return Answer.no("A group's own topics belong to a channel's group.", "Ask in the channel, or name it: --channel '#nato'");
        }
        String rest = argument.substring(verb.length()).strip();
        return switch (verb) {
            case "share" -> named(group.get(), rest, GroupTopicCommand::share);
            case "import" -> imported(group.get(), rest);
            case "delete" -> delete(group.get(), rest, invocation.actor());
            default -> words(verb, group.get(), GroupTopicName.read(rest), invocation.actor());
        };
    }

    /** The list of topics, the group's own below it. */
    private Answer withOwn(Answer answer, String argument, Optional<String> group) {
        List<GroupTopic> own = group.map(keeper::of).orElse(List.of());
        if (!argument.isEmpty() || own.isEmpty()) {
            return answer;
        }
        List<Block> blocks = new ArrayList<>(answer.message().blocks());
        blocks.add(Math.min(blocks.size(), 2), new Block.Section("Your group's own:", own.stream()
                .map(topic -> topic.name() + " · " + topic.query() + " · " + bills(ledger.inTopic(topic.id()).size())).toList()));
        return new Answer(answer.ok(), new Message(List.copyOf(blocks)), answer.sources());
    }

    private interface About {
        Answer topic(GroupTopic topic);
    }

    private Answer named(String workspace, String name, About about) {
        List<GroupTopic> own = keeper.of(workspace);
        return GroupTopicName.find(own, name).map(about::topic).orElseGet(() -> unknown(own, name));
    }

    private static Answer unknown(List<GroupTopic> own, String name) {
        String said = PlainText.clean(name).replace("\"", "").strip();
        List<String> names = own.stream().map(GroupTopic::name).toList();
        String which = names.isEmpty() ? "It has none yet. " + EXAMPLE : "It has: " + String.join(", ", names) + "."
                + Nearest.of(said, names).map(nearest -> " Did you mean " + GroupTopicName.typed(nearest) + "?").orElse("");
        return Answer.no(said.isEmpty() ? "Which topic?" : "Your group has no topic \"" + Phrases.cut(said, 60) + "\".", which);
    }

    private Answer words(String verb, String workspace, GroupTopicName.Typed typed, String actor) {
        if (typed.name().isEmpty() || typed.query().isEmpty()) {
            return Answer.no("Write a name, the word \"matching\", and the words: `topic " + verb + " NAME matching WORDS`", EXAMPLE,
                    "`help topic` explains OR, NOT, NEAR and phrases.");
        }
        List<GroupTopic> own = keeper.of(workspace);
        Optional<GroupTopic> had = GroupTopicName.find(own, typed.name());
        if (verb.equals("edit") && had.isEmpty()) {
            return unknown(own, typed.name());
        }
        if (verb.equals("new") && had.isPresent()) {
            return Answer.no("Your group has a topic \"" + had.get().name() + "\" already: " + had.get().query(),
                    "To change it: " + PlainText.command("topic edit " + GroupTopicName.typed(had.get().name()) + " matching WORDS"));
        }
        Optional<String> wrong = had.isPresent() ? Optional.empty() : GroupTopicName.wrong(typed.name(), phrases.topics());
        if (wrong.isPresent()) {
            return Answer.no(wrong.get(), EXAMPLE);
        }
        if (had.isEmpty() && own.size() >= GroupTopic.MOST_OF_A_GROUP) {
            return full(own.size());
        }
        GroupTopic draft = keeper.draft(workspace, had.map(GroupTopic::name).orElse(typed.name()), typed.query().orElseThrow());
        try {
            GroupQuery query = GroupQuery.read(draft.query());
            GroupTopicKeeper.Preview preview = keeper.preview(draft);
            if (preview.found() > GroupTopicKeeper.MOST_FOUND) {
                return Answer.no("That would have matched " + bills(preview.found()) + " of two Congresses; " + GroupTopicKeeper.MOST_FOUND
                        + " are the most.", "Read as: " + query.said(),
                        "Add a word that only the bills you mean have, or take a broad one out.");
            }
            return verb.equals("save") ? save(draft, actor) : preview(draft, had, query, preview);
        } catch (GroupQuery.Refused refused) {
            return Answer.no(String.valueOf(refused.getMessage()), "`help topic` explains OR, NOT, NEAR and phrases.");
        }
    }

    private static Answer full(int topics) {
        return Answer.no("Your group has " + topics + " topics, and that is the most.", "Delete one (`topic` lists them), or edit one.");
    }

    private Answer preview(GroupTopic draft, Optional<GroupTopic> had, GroupQuery query, GroupTopicKeeper.Preview preview) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Preview · " + Phrases.groupTopic(draft.name()) + " · not saved yet"));
        blocks.add(new Block.Line("Read as: " + query.said()));
        had.ifPresent(topic -> blocks.add(new Block.Line("Until now: " + topic.query())));
        blocks.add(new Block.Section("It would have matched:", preview.counts().isEmpty() ? List.of("the ledger holds no bills yet")
                : preview.counts().stream().map(count -> String.format(Locale.ROOT, "%s Congress: %,d of %,d bills in the ledger",
                        Congress.ordinal(count.congress()), count.found(), count.of())).toList()));
        had.ifPresent(topic -> blocks.add(new Block.Line(compared(topic, preview))));
        if (preview.found() > 0) {
            blocks.add(new Block.Section(preview.found() > FIRST ? "The latest ten of them:" : "Namely:",
                    preview.latest().entrySet().stream().limit(FIRST).map(GroupTopicCommand::line).toList()));
        } else {
            blocks.add(
                    new Block.Line("If that is too few: all your words must stand in one title, each just as you wrote it. Write every form"
                            + " out (withdraw OR withdrawal), or put OR between them."));
        }
        blocks.add(new Block.Line("Saving posts nothing. Who follows the topic hears of bills that come later."));
        blocks.add(new Block.Offers(List.of(new Block.Offer("Save it", "topic save " + GroupTopicName.typed(draft.name()) + " matching "
                + draft.query()))));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    private String compared(GroupTopic topic, GroupTopicKeeper.Preview preview) {
        List<Integer> congresses = preview.counts().stream().map(GroupTopicKeeper.Count::congress).toList();
        Set<BillRow> now = preview.latest().keySet();
        List<BillRow> before = ledger.inTopic(topic.id()).stream().filter(row -> congresses.contains(row.id().congress())).toList();
        long stays = before.stream().filter(was -> now.stream().anyMatch(row -> row.id().equals(was.id()))).count();
        return "Compared with now it would gain " + bills((int) (now.size() - stays)) + " and lose " + (before.size() - stays) + ".";
    }

    private static String line(Map.Entry<BillRow, String> found) {
        BillRow row = found.getKey();
        return row.id().citationWithCongress() + row.introduced().map(day -> " · " + Phrases.day(day)).orElse("") + " · "
                + Phrases.cut(row.officialTitle().orElse(row.title()), 110) + " · matched: " + Phrases.cut(found.getValue(), 60);
    }

    private Answer save(GroupTopic draft, String actor) {
        return switch (keeper.save(draft, actor)) {
            case GroupTopicKeeper.Saved.TooMany tooMany -> full(tooMany.topics());
            case GroupTopicKeeper.Saved.Kept kept -> {
                int followers = keeper.followers(draft).size();
                yield Answer.of(Message.of(new Block.Headline("Saved · " + Phrases.groupTopic(draft.name())),
                        new Block.Line(bills(kept.found()) + " of the ledger, of all Congresses, belong to it now. Nothing old is posted."),
                        new Block.Line(followers == 0 ? "No channel follows it yet."
                                : channels(followers) + " it, and from now on by these words."),
                        new Block.Offers(List.of(new Block.Offer("Follow it here", "follow preview " + GroupTopicName.typed(draft.name())),
                                new Block.Offer("Share", "topic share " + GroupTopicName.typed(draft.name()))))));
            }
        };
    }

    private Answer show(GroupTopic topic) {
        List<BillRow> bills = ledger.inTopic(topic.id());
        int latest = bills.stream().mapToInt(row -> row.id().congress()).max().orElse(0);
        List<BillRow> current = bills.stream().filter(row -> row.id().congress() == latest)
                .sorted(Comparator.comparing((BillRow row) -> row.introduced().orElse(LocalDate.MIN)).reversed()).toList();
        List<String> lines = new ArrayList<>(current.stream().limit(FIRST).map(row -> row.id().citation()
                + row.introduced().map(day -> " · " + Phrases.day(day)).orElse("") + " · "
                + Phrases.cut(row.officialTitle().orElse(row.title()), 110)).toList());
        if (current.size() > FIRST) {
            lines.add("and " + (current.size() - FIRST) + " more");
        }
        String name = GroupTopicName.typed(topic.name());
        return Answer.of(Message.of(new Block.Headline("Your group's topic '" + topic.name() + "'"),
                new Block.Line("Its words are your group's: " + topic.query()),
                new Block.Line("Read as: " + GroupQuery.read(topic.query()).said()),
                new Block.Section(
                        latest == 0 ? "Bills:" : Congress.ordinal(latest) + " Congress, " + bills(current.size()) + ", the latest:",
                        lines.isEmpty() ? List.of("none") : lines),
                new Block.Line(bills(bills.size() - current.size()) + " of earlier Congresses in the ledger · followed by "
                        + keeper.followers(topic).size() + " of your channels"),
                new Block.Offers(List.of(new Block.Offer("Follow it here", "follow preview " + name),
                        new Block.Offer("Edit", "topic edit " + name + " matching " + topic.query()),
                        new Block.Offer("Share", "topic share " + name), new Block.Offer("Delete", "topic delete " + name)))));
    }

    private static Answer share(GroupTopic topic) {
        return Answer.of(Message.of(new Block.Headline("Your group's topic '" + topic.name() + "' as a file (YAML, one line):"),
                new Block.Line(new GroupTopicFile(topic.name(), topic.query()).line()),
                new Block.Line(
                        "Another group pastes it behind `topic import`; it holds the name and the words, and nothing of your group.")));
    }

    private Answer imported(String workspace, String text) {
        try {
            GroupTopicFile file = GroupTopicFile.read(PlainText.clean(text));
            String verb = GroupTopicName.find(keeper.of(workspace), file.name()).isPresent() ? "edit" : "new";
            return words(verb, workspace, new GroupTopicName.Typed(PlainText.clean(file.name()).strip(),
                    Optional.of(PlainText.clean(file.query()).strip())), "");
        } catch (GroupQuery.Refused refused) {
            return Answer.no(String.valueOf(refused.getMessage()));
        }
    }

    private Answer delete(String workspace, String rest, String actor) {
        List<GroupTopic> own = keeper.of(workspace);
        Optional<GroupTopic> asked = GroupTopicName.find(own, rest);
        boolean sure = asked.isEmpty() && rest.toLowerCase(Locale.ROOT).endsWith(YES);
        Optional<GroupTopic> topic = sure ? GroupTopicName.find(own, rest.substring(0, rest.length() - YES.length())) : asked;
        if (topic.isEmpty()) {
            return unknown(own, rest);
        }
        String name = topic.get().name();
        List<ChannelRef> following = keeper.followers(topic.get()).stream().map(Watch::channel).toList();
        String names = String.join(", ", following.stream().flatMap(channel -> channel.name().stream()).toList());
        String follows =
                following.isEmpty() ? "No channel follows it."
                        : channels(following.size()) + " it" + (names.isEmpty() ? "" : ": " + names) + ".";
        if (!sure) {
            return Answer.of(Message.of(new Block.Headline("Delete " + Phrases.groupTopic(name) + "?"),
                    new Block.Line(follows + (following.isEmpty() ? "" : " These follows end with it.")),
                    new Block.Line("What was posted stays. Its words, to keep: " + topic.get().query()),
                    new Block.Offers(List.of(new Block.Offer("Delete it", "topic delete " + GroupTopicName.typed(name) + YES)))));
        }
        keeper.delete(topic.get(), actor);
        return Answer.of(Message.of(new Block.Headline("Deleted · " + Phrases.groupTopic(name)),
                new Block.Line(following.isEmpty() ? "No channel followed it."
                        : "No longer followed by " + (names.isEmpty() ? "the channels that did." : names + ".")),
                new Block.Offers(List.of(new Block.Offer("Make it again", "topic new " + GroupTopicName.typed(name) + " matching "
                        + topic.get().query())))));
    }

    private static String bills(int count) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "bill" : "bills");
    }

    private static String channels(int count) {
        return count == 1 ? "One channel follows" : count + " channels follow";
    }
}
