package floorwire.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import floorwire.topic.Direction;
import floorwire.topic.Topic;

/**
 * Which way the measures point that are asked for: "bills that would stop the president from leaving NATO" are those that would limit a
 * withdrawal, "bills to end UN membership" those that would direct one. "To withdraw" and "to prevent withdrawal" share every other word.
 */
final class PlainDirection {

    private static final Set<String> LEAVING = Set.of("leave", "leaves", "leaving", "exit", "exits", "exiting", "quit", "quits", "quitting",
            "withdraw", "withdraws", "withdrawing", "withdrawal", "end", "ends", "ending", "terminate", "terminates", "terminating",
            "termination", "denounce", "denounces", "denouncing", "abandon", "abandons", "abandoning", "out");
    private static final Pattern HINDERING =
            Pattern.compile(
                    "(?:prevent|prohibit|stop|stopp|block|limit|restrict|forbid|forbidd|bar|barr|ban|bann|oppos)(?:e?s|e|ing)?|opposed|against");
    private static final Pattern KEEPING =
            Pattern.compile("(?:keep|protect|preserv|safeguard)(?:e?s|e|ing)?");
    /** "The bills that remain" keep nothing. */
    private static final Pattern STAYING = Pattern.compile(".*\\b(?:remain|stay)(?:s|ing)? (?:in|a member|members)\\b.*");
    private static final Set<String> BESIDE = Set.of("president", "presidents", "president's", "trump", "biden", "would", "could", "can",
            "should", "must", "he", "him", "get", "gets", "pull", "pulls", "take", "takes", "membership", "member", "stay", "stays",
            "staying",
            "without", "unilaterally", "alone", "being", "be", "off", "u.s.", "these", "those", "my", "its");
    private static final Set<String> LISTED = Set.of("bills", "laws", "legislation", "measures", "resolutions");
    private static final Set<String> MEASURES = Set.of("bill", "law", "measure", "resolution");
    private static final Pattern UNITED_STATES = Pattern.compile("\\bunited states(?: of america)?\\b");
    private static final Pattern YES_OR_NO = Pattern.compile("(?:is|are) (?:there|we|the us|trump)\\b.*");

    /** A topic, and which way. */
    record Pointed(Topic topic, Direction direction) {

        /** As it is typed behind {@code topic}. */
        String line() {
            return topic.id() + " " + direction.printed();
        }
    }

    private PlainDirection() {}

    /**
     * Empty where both directions are asked for, or neither; whether there is a bill to leave, is answered with both.
     *
     * @param said in small letters
     */
    static Optional<Pointed> asked(List<Topic> topics, String said) {
        List<String> words = words(said);
        boolean listed = words.stream().anyMatch(LISTED::contains);
        boolean measures = listed || words.stream().anyMatch(MEASURES::contains);
        if (PlainSpeech.asks(said) && !measures) {
            return Optional.empty();
        }
        return of(topics, said).filter(pointed -> pointed.direction() == Direction.LIMIT || words.contains("withdraw")
                || (listed && !YES_OR_NO.matcher(said).matches()));
    }

    /** The direction of which all the words speak, and of one membership. */
    static Optional<Pointed> of(List<Topic> topics, String said) {
        List<String> words = words(said);
        return way(words).flatMap(way -> PlainSpeech.membership(topics, without(words)).map(topic -> new Pointed(topic, way)));
    }

    /** The direction for which some of the words may be meant, of the one membership that is named. */
    static Optional<Pointed> perhaps(List<Topic> topics, String said) {
        return way(words(said)).flatMap(way -> PlainSpeech.spokenOf(topics, said).map(topic -> new Pointed(topic, way)));
    }

    /** Whether a law is spoken of that hinders a withdrawal, and nothing else: there is one. */
    static boolean ofTheLaw(String said) {
        List<String> words = words(said);
        return words.contains("law") && way(words).filter(Direction.LIMIT::equals).isPresent() && words.stream().anyMatch(LEAVING::contains)
                && PlainSpeech.filling(without(words).replaceAll("\\b(?:signed|passed|enacted)\\b", ""));
    }

    private static Optional<Direction> way(List<String> words) {
        boolean leaving = words.stream().anyMatch(LEAVING::contains);
        boolean hindering = words.stream().anyMatch(word -> HINDERING.matcher(word).matches());
        boolean keeping = words.stream().anyMatch(word -> KEEPING.matcher(word).matches())
                || STAYING.matcher(String.join(" ", words)).matches();
        boolean limit = (keeping && !leaving) || (hindering && (leaving || words.contains("limit") || words.contains("limits")));
        return limit ? Optional.of(Direction.LIMIT)
                : leaving && !hindering && !keeping ? Optional.of(Direction.WITHDRAW) : Optional.empty();
    }

    private static List<String> words(String said) {
        return Arrays.asList(UNITED_STATES.matcher(said.toLowerCase(Locale.ROOT)).replaceAll("us").split("[ ,]+"));
    }

    private static String without(List<String> words) {
        boolean staying = STAYING.matcher(String.join(" ", words)).matches();
        return words.stream().filter(word -> !staying || !word.matches("remain(?:s|ing)?"))
                .filter(word -> !LEAVING.contains(word) && !BESIDE.contains(word) && !HINDERING.matcher(word).matches()
                        && !KEEPING.matcher(word).matches() && !LISTED.contains(word) && !MEASURES.contains(word))
                .collect(Collectors.joining(" "));
    }
}
