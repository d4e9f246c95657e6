package floorwire.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.congress.BillId;
import floorwire.ledger.BillTexts;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.text.BillText;
import floorwire.text.Section;
import floorwire.topic.Provision;

/** {@code bill s2174 text [VERSION] [SECTION]}: the sections of a text that was read, and the words of one. */
final class BillTextAnswers {

    private static final int A_PAGE = 25;
    private static final int CHARACTERS_A_PAGE = 2_400;
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?i)(?:([a-z]+\\d*(?:_s)?)\\b)?\\s*(?:(?:sec(?:tion|\\.)?\\s*)?(\\d{1,5}[a-z]{0,2}))?\\s*(?:page (\\d{1,3}))?");

    /** What statutes spell out. */
    private static final Map<String, String> SPELLED = Map.of("who", "world health organization", "un", "united nations");

    private static final Pattern LEFT_OUT = Pattern.compile("\\[[^\\[\\]]{1,200}\\bleft out\\b[^\\[\\]]{0,200}\\]");

    private static final Set<String> SMALL = Set.of("the", "a", "an", "of", "in", "on", "to", "it", "this", "that", "and", "or");

    private static final int SHORTEST_PLURAL = 4;

    private final BillTexts texts;

    BillTextAnswers(BillTexts texts) {
        this.texts = texts;
    }

    /** The versions of which the sections are known. */
    List<BillTexts.Row> read(BillId bill) {
        return texts.of(bill);
    }

    /** @param asked what stands behind {@code text}; none where it is nothing that could be asked of a text */
    Optional<Answer> of(Subject subject, String asked, Invocation invocation) {
        Matcher matcher = ASKED.matcher(asked.strip());
        List<BillTexts.Row> rows = texts.of(subject.id());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            return Optional.of(Answer.no("No text of " + subject.id().citationWithCongress() + " has been read here.",
                    "Texts are read of bills that match a topic or are followed, hours to weeks after their bills. `bill " + subject.id()
                            + " text` lists what is published."));
        }
        Optional<String> version = Optional.ofNullable(matcher.group(1)).map(code -> code.toLowerCase(Locale.ROOT));
        Optional<BillTexts.Row> row = version.map(code -> rows.stream().filter(one -> one.name().version().equals(code)).findFirst())
                .orElseGet(() -> Optional.of(rows.getLast()));
        if (row.isEmpty()) {
            return Optional.of(Answer.no("There is no version " + Typed.quote(version.orElse("")) + " of "
                    + subject.id().citationWithCongress() + " here.", "Read are " + versions(rows) + "."));
        }
        BillText text = texts.text(row.get());
        int page = Optional.ofNullable(matcher.group(3)).map(Integer::parseInt).orElse(1);
        Optional<Block> again = again(row.get(), invocation);
        return Optional.of(matcher.group(2) == null ? sections(subject, row.get(), text, page, again)
                : section(subject, row.get(), text, matcher.group(2), page, again));
    }

    /** One version is sometimes published twice, with other words. */
    private Optional<Block> again(BillTexts.Row row, Invocation invocation) {
        List<BillTexts.Row> printings = texts.printings(row.name());
        return printings.size() < 2 ? Optional.empty() : Optional.of(new Block.Line("This version was published "
                + (printings.size() == 2 ? "twice" : printings.size() + " times") + ", with different bytes, read "
                + printings.stream().map(one -> Phrases.moment(one.heardAt(), invocation.zone()))
                        .collect(Collectors.joining(" and "))
                + "; this is the latest."));
    }

    private static String versions(List<BillTexts.Row> rows) {
        return String.join(", ", rows.stream().map(row -> row.name().version() + " (" + row.name().words() + ")").toList());
    }

    private static String line(BillId bill, BillTexts.Row row) {
        return "bill " + bill + " text " + row.name().version();
    }

    private static Answer sections(Subject subject, BillTexts.Row row, BillText text, int asked, Optional<Block> again) {
        int pages = Math.max(1, (text.sections().size() + A_PAGE - 1) / A_PAGE);
        int page = Math.clamp(asked, 1, pages);
        List<Section> shown = text.sections().stream().skip((long) (page - 1) * A_PAGE).limit(A_PAGE).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(subject.id().citationWithCongress() + ", " + row.name().words() + " · " + count(text)
                + (notes(text).isPresent() ? ", not the whole text" : "") + (pages > 1 ? " · page " + page + " of " + pages : "")));
        blocks.add(
                new Block.Section("Sections:", shown.stream().map(BillTextAnswers::line).toList()));
        blocks.add(new Block.Line("The words of one: " + line(subject.id(), row) + " "
                + shown.stream().map(Section::number).filter(number -> !number.isEmpty()).findFirst().orElse("1")));
        again.ifPresent(blocks::add);
        blocks.add(new Block.Source("The text", Optional.of(URI.create(row.name().url()))));
        List<Block.Offer> offers = new ArrayList<>();
        if (page < pages) {
            offers.add(new Block.Offer("Next page", line(subject.id(), row) + " page " + (page + 1)));
        }
        offers.add(new Block.Offer("The card", "bill " + subject.id()));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return new Answer(true, new Message(List.copyOf(blocks)), subject.sources());
    }

    private static Answer section(Subject subject, BillTexts.Row row, BillText text, String number, int asked,
            Optional<Block> again) {
        List<Section> found = text.sections().stream().filter(section -> section.number().equalsIgnoreCase(number)).toList();
        if (found.isEmpty()) {
            return Answer.no("There is no section " + number.toUpperCase(Locale.ROOT) + " in " + subject.id().citationWithCongress() + ", "
                    + row.name().words() + ".", "`" + line(subject.id(), row) + "` lists its sections.");
        }
        List<Block> blocks = new ArrayList<>();
        Section first = found.getFirst();
        List<String> parts = parts(first.text());
        int page = Math.clamp(asked, 1, parts.size());
        blocks.add(new Block.Headline(subject.id().citationWithCongress() + ", " + row.name().words() + ", sec. " + first.number()
                + (parts.size() > 1 ? " · part " + page + " of " + parts.size() : "")));
        blocks.add(new Block.Line(String.join(" > ", first.path()) + (first.path().isEmpty() ? "" : " > ") + first.heading()));
        blocks.add(new Block.Line(parts.get(page - 1)));
        if (found.size() > 1) {
            blocks.add(new Block.Line(found.size() + " sections have this number here; this is the first."));
        }
        again.ifPresent(blocks::add);
        blocks.add(new Block.Source("The text", Optional.of(URI.create(row.name().url()))));
        List<Block.Offer> offers = new ArrayList<>();
        if (page < parts.size()) {
            offers.add(new Block.Offer("Next part", line(subject.id(), row) + " " + first.number() + " page " + (page + 1)));
        }
        offers.add(new Block.Offer("All sections", line(subject.id(), row)));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return new Answer(true, new Message(List.copyOf(blocks)), subject.sources());
    }

    /** Those of the latest text's sections that have all of these words; empty where no text was read. */
    Optional<Answer> about(Subject subject, String asked) {
        List<String> wanted = SearchWords.of(asked).filter(word -> !SMALL.contains(word))
                .map(word -> SPELLED.getOrDefault(word, word))
                .map(word -> " " + (word.length() > SHORTEST_PLURAL ? word.replaceFirst("s$", "") : word)).toList();
        List<BillTexts.Row> rows = texts.of(subject.id());
        if (rows.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        BillTexts.Row row = rows.getLast();
        BillText text = texts.text(row);
        List<Section> found = text.sections().stream().filter(section -> {
            String said = SearchWords.named(section.heading() + " " + section.text()).collect(Collectors.joining(" ", " ", " "));
            return wanted.stream().allMatch(said::contains);
        }).toList();
        String where = subject.id().citationWithCongress() + ", " + row.name().words();
        if (found.isEmpty()) {
            return Optional.of(Answer.no("No section of " + where + ", says " + Typed.quote(asked) + ".",
                    count(text) + " searched. "
                            + notes(text).map(note -> "The text as published here is not whole: " + note + ". ").orElse("")
                            + "`" + line(subject.id(), row) + "` lists its sections."));
        }
        if (found.size() == 1 && !found.getFirst().number().isEmpty()) {
            return Optional.of(section(subject, row, text, found.getFirst().number(), 1, Optional.empty()));
        }
        return Optional.of(new Answer(true, Message.of(new Block.Headline(where + " · sections that say " + Typed.quote(asked)),
                new Block.Section("Sections:", found.stream().limit(A_PAGE).map(BillTextAnswers::line).toList()),
                new Block.Line("The words of one: " + line(subject.id(), row) + " " + found.stream().map(Section::number)
                        .filter(number -> !number.isEmpty()).findFirst().orElse("1")),
                new Block.Source("The text", Optional.of(URI.create(row.name().url()))), new Block.Offers(Stream.concat(
                        found.stream().map(Section::number).filter(number -> !number.isEmpty()).limit(3)
                                .map(number -> new Block.Offer("Sec. " + number, line(subject.id(), row) + " " + number)),
                        Stream.of(new Block.Offer("All sections", line(subject.id(), row)))).toList())),
                subject.sources()));
    }

    private static String count(BillText text) {
        long count = text.sections().stream().filter(section -> !LEFT_OUT.matcher(section.heading()).matches()).count();
        return count + (count == 1 ? " section" : " sections");
    }

    /** What a text says of its own gaps, in brackets. */
    private static Optional<String> notes(BillText text) {
        return text.sections().stream().flatMap(section -> LEFT_OUT.matcher(section.heading() + " " + section.text()).results())
                .map(MatchResult::group).distinct().reduce((one, other) -> one + " " + other);
    }

    /** The provisions that stand in the texts of all of these measures. */
    List<Provision> shared(List<BillId> bills) {
        return Provision.shipped().stream().filter(provision -> texts.road(provision.id()).stream().filter(stand -> stand.step().says())
                .map(BillTexts.Stand::bill).collect(Collectors.toSet()).containsAll(bills)).toList();
    }

    private static String line(Section section) {
        return (section.number().isEmpty() ? "–" : section.number()) + " · "
                + (section.heading().isEmpty() ? "(no heading)" : section.heading());
    }

    /** Cut between words. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (text.length() - from > CHARACTERS_A_PAGE) {
            int blank = text.lastIndexOf(' ', from + CHARACTERS_A_PAGE);
            int to = blank > from ? blank : from + CHARACTERS_A_PAGE;
            parts.add(text.substring(from, to).strip());
            from = to;
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
