package floorwire.picture;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import floorwire.congress.PartySplit;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.Tally;
import floorwire.congress.VoteChecks;
import floorwire.congress.VoteNeed;

/**
 * A roll call as seats in half a circle, before it is drawn or written: Democrats at the left, Republicans at the right, independents and
 * others between them, and in each bloc who did the same side by side (decision 37).
 *
 * @param name   {@code Senate vote 190 (2023)}
 * @param matter what it was about, as published; may be empty
 * @param result as published; never worked out
 * @param tally  none at an election, and where the record has none
 * @param need   what it took; none at an election and for a quorum call
 * @param seats  from left to right
 * @param legend each group with its counts by party
 * @param when   {@code 19 Jul 2023 · senate.gov}
 */
public record Hemicycle(String name, String matter, String result, Optional<Tally> tally, Optional<VoteNeed> need, List<Seat> seats,
        List<Row> legend, List<String> remarks, String when) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final Comparator<Seat> LEFT_TO_RIGHT = Comparator.comparing(Seat::bloc).thenComparing(Seat::act);
    /** What the Senate prints behind a measure that has none. */
    private static final Pattern NO_TITLE = Pattern.compile("\\s*\\(No short title on file\\)");
    private static final int SOLID_CANDIDATES = 2;
    private static final int LEGEND_ROWS = 9;

    /**
     * A line of the legend.
     *
     * @param blocs of those who are in it, from left to right
     */
    record Row(Seat.Act act, List<Seat.Bloc> blocs, String label, int total, String parties) {
        String words() {
            return label + " " + total + (parties.isEmpty() ? "" : ": " + parties);
        }
    }

    /** Empty where neither positions nor totals by party are known, or more are counted than there are seats: then there is nothing to draw. */
    public static Optional<Hemicycle> of(RollCall vote) {
        PartySplit split = PartySplit.of(vote);
        if (split.groups().isEmpty() || VoteChecks.impossible(vote).isPresent()) {
            return Optional.empty();
        }
        List<Seat> seats = new ArrayList<>();
        List<Row> legend = new ArrayList<>();
        int candidates = 0;
        for (PartySplit.Group group : split.groups()) {
            candidates += group.side() == Position.Side.CANDIDATE ? 1 : 0;
            Seat.Act act = Seat.Act.of(group.side(), candidates <= SOLID_CANDIDATES);
            group.parties().forEach((party, count) -> {
                for (int seat = 0; seat < count; seat++) {
                    seats.add(new Seat(Seat.Bloc.of(party), act));
                }
            });
            List<Seat.Bloc> blocs = group.parties().keySet().stream().map(Seat.Bloc::of).distinct().sorted().toList();
            String parties = group.inWords().substring(group.label().length()).strip();
            legend.add(new Row(act, blocs, group.label(), group.total(), parties));
        }
        seats.sort(LEFT_TO_RIGHT);
        boolean counted = !vote.isElection() && !vote.isQuorumCall();
        return Optional.of(new Hemicycle(vote.id().citation(), matter(vote), vote.words().result(),
                counted ? vote.tally() : Optional.empty(), VoteNeed.of(vote), List.copyOf(seats), cut(legend), remarks(vote),
                Stream.of(vote.at().map(at -> DAY.format(at.day())).orElse(""), site(vote)).filter(part -> !part.isEmpty())
                        .reduce((one, other) -> one + " · " + other).orElse("")));
    }

    private static String site(RollCall vote) {
        return vote.id().url().replaceFirst("https://(?:www\\.)?([^/]+)/.*", "$1");
    }

    private static String matter(RollCall vote) {
        String author = vote.matter().amendment().map(amendment -> amendment.author()).orElse("");
        String about = !author.isBlank() ? author : vote.words().title();
        String bill = vote.matter().bill().map(id -> id.citation()).orElse("");
        String question =
                NO_TITLE.matcher(vote.words().inFull().isBlank() ? vote.words().question() : vote.words().inFull()).replaceAll("");
        String named = question.replace(" ", "").contains(bill.replace(" ", "")) ? "" : bill;
        return Stream.of(question, named, about.equalsIgnoreCase(question) ? "" : about).filter(part -> !part.isBlank())
                .reduce((one, other) -> one + " · " + other).orElse("");
    }

    private static List<String> remarks(RollCall vote) {
        List<String> remarks = new ArrayList<>();
        if (vote.vacated()) {
            remarks.add("Vacated: the vote was undone");
        }
        if (vote.committeeOfTheWhole()) {
            remarks.add("In the Committee of the Whole, where delegates vote");
        }
        vote.tieBreak().ifPresent(tie -> remarks.add(tie.byWhom() + ", " + tie.position().printed() + ": not in the count"));
        return List.copyOf(remarks);
    }

    private static List<Row> cut(List<Row> legend) {
        if (legend.size() <= LEGEND_ROWS) {
            return List.copyOf(legend);
        }
        List<Row> cut = new ArrayList<>(legend.subList(0, LEGEND_ROWS - 1));
        List<Row> rest = legend.subList(LEGEND_ROWS - 1, legend.size());
        cut.add(new Row(rest.getFirst().act(), rest.getFirst().blocs(), rest.size() + " others",
                rest.stream().mapToInt(Row::total).sum(), ""));
        return List.copyOf(cut);
    }

    /** {@code Amendment Agreed to 65–28, needed 60}. */
    String outcome() {
        return result + tally.map(count -> " " + count.yea() + "–" + count.nay()).orElse("")
                + need.map(needed -> ", needed " + needed.yeas()).orElse("");
    }

    /** The picture, and its alt text. */
    public Picture picture() {
        return HemicyclePicture.draw(this);
    }

    /** The same facts in plain words, for who hears the picture. */
    public String alt() {
        return HemicycleText.alt(this);
    }

    /**
     * The same seats as lines for a terminal, one sign a member.
     *
     * @param width   the columns to keep to, at least 20
     * @param unicode whether the terminal shows more than ASCII
     */
    public List<String> lines(int width, boolean unicode) {
        return HemicycleText.lines(this, Math.max(20, width), unicode);
    }
}
