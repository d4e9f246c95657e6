package floorwire.topic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import floorwire.text.Section;

/**
 * Finds the sections that would do something about leaving NATO or the United Nations, about forces in Europe, or about paying the United Nations. A
 * section is read as a small measure: its heading as a heading, and each of its sentences as one of a summary. What only states, as findings and
 * short titles do, does nothing and is passed over. Must be closed.
 */
public final class Provisions implements AutoCloseable {

    /** What states and does not do. */
    private static final Pattern STATES = Pattern.compile(
            "(?i)(?:short titles?|findings?|table of contents|definitions?|sense of (?:the )?(?:congress|senate|house)|severability|purposes?)\\b.*");
    private static final List<String> OURS = List.of("europe-posture", "un-funding");

    private final TopicMatcher matcher;
    private final Anchors anchors;

    public Provisions() {
        List<Topic> topics = topics();
        this.matcher = new TopicMatcher(topics);
        this.anchors = TopicMatcher.anchors(topics);
    }

    /** The topics on membership, and those that only sections can be about. */
    static List<Topic> topics() {
        return Stream.concat(TopicFiles.shipped().stream().filter(topic -> topic.object().isPresent()), TopicFiles.read(OURS).stream())
                .toList();
    }

    /**
     * What a section would do.
     *
     * @param provision {@code nato-limit}, {@code nato-withdraw}, {@code un-limit}, {@code un-withdraw}, {@code europe-posture} or {@code un-funding}
     * @param score     0 to 1: half of what is missing to 1 with each piece of evidence
     * @param evidence  the words that say so, each with where it stands: {@code heading: …}, {@code text: …}
     */
    public record Found(Section section, String provision, double score, List<String> evidence) {}

    /** In the order of the sections. */
    public List<Found> in(List<Section> sections) {
        List<Section> doing = sections.stream().filter(section -> !STATES.matcher(section.heading()).matches()).toList();
        List<List<Match>> matches = matcher.match(doing.stream().map(this::document).toList());
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < doing.size(); i++) {
            for (Match match : matches.get(i)) {
                provision(match).map(found(doing.get(i), match)::as).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private interface Named {
        Found as(String provision);
    }

    private static Named found(Section section, Match match) {
        List<String> evidence = match.evidence().stream()
                .map(one -> (one.field() == TopicField.HEADINGS ? "heading: " : "text: ") + one.text()).toList();
        return provision -> new Found(section, provision, 1 - Math.pow(0.5, Math.max(1, evidence.size())), evidence);
    }

    private static Optional<String> provision(Match match) {
        if (OURS.contains(match.topicId())) {
            return Optional.of(match.topicId());
        }
        return switch (match.direction()) {
            case WITHDRAW -> Optional.of(match.topicId() + "-withdraw");
            case LIMIT -> Optional.of(match.topicId() + "-limit");
            case OTHER -> Optional.empty();
        };
    }

    private TopicDocument document(Section section) {
        Map<TopicField, List<String>> values = new EnumMap<>(TopicField.class);
        if (!section.heading().isEmpty()) {
            values.put(TopicField.HEADINGS, List.of(section.heading()));
        }
        if (anchors.mayHold(section.text())) {
            values.put(TopicField.SUMMARY, Sentences.of(section.text()));
        }
        return new TopicDocument(section.number(), values);
    }

    @Override
    public void close() {
        matcher.close();
    }
}
