package floorwire.topic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.congress.ProvisionStep.Does;
import floorwire.text.Section;

/**
 * Finds the sections that would do something about leaving NATO or the United Nations, about forces in Europe, or about paying the United Nations. A
 * section is read as a small measure: its heading as a heading, and each of its sentences as one of a summary; and by what each sentence does
 * about a membership ({@link Leaving}). What only states, as findings and
 * short titles do, does nothing and is passed over. Must be closed.
 */
public final class Provisions implements AutoCloseable {

    /** What states and does not do. */
    private static final Pattern STATES = Pattern.compile(
            "(?i)(?:short titles?|findings?|table of contents|definitions?|sense of (?:the )?(?:congress|senate|house)|severability|purposes?)\\b.*");
    private static final List<String> OURS = List.of("europe-posture", "un-funding");

    /** Whatever meets what a limit asks for opens the way that the limit closes. */
    private static final Pattern MEETS = Pattern.compile("(?i)\\b(?:satisf(?:y|ies)|fulfill?s?|meets?)\\b.{0,40}\\brequirements?\\b"
            + "|\\bconstitutes?\\b.{0,20}\\bact of congress\\b.{0,20}\\brequired\\b");
    private static final String TEXT = "text: ";
    private static final List<String> BOTH = List.of("-withdraw", "-limit");

    /** Read once, however many look. */
    private static final class Shipped {
        private static final TopicMatcher.Reading READING = TopicMatcher.Reading.of(topics());
    }

    private final TopicMatcher matcher = Shipped.READING.matcher();
    private final Anchors anchors = Shipped.READING.anchors();
    private final Map<String, Leaving> leaving = Leaving.all();

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
     * @param does      whether it says so, or would amend or repeal the law that the provision became
     */
    public record Found(Section section, String provision, double score, List<String> evidence, Does does) {

        Found(Section section, String provision, double score, List<String> evidence) {
            this(section, provision, score, evidence, Does.SAYS);
        }

        /** Whether it is the same of a provision. */
        boolean alike(Found other) {
            return provision.equals(other.provision()) && does == other.does();
        }
    }

    /** In the order of the sections. */
    public List<Found> in(List<Section> sections) {
        List<Section> doing = sections.stream().filter(section -> !states(section.heading())).toList();
        List<List<Match>> matches = matcher.match(doing.stream().map(this::document).toList());
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < doing.size(); i++) {
            Section section = doing.get(i);
            List<Match> ofIt = matches.get(i);
            List<Found> ofTopics = new ArrayList<>();
            ofIt.stream().filter(match -> stands(match, ofIt))
                    .forEach(match -> provision(match, section).map(found(section, match)::as).ifPresent(ofTopics::add));
            lead(section, ofTopics);
            found.addAll(ofTopics);
        }
        return List.copyOf(found);
    }

    /**
     * What a section's sentences say of a membership decides the direction where they say one thing; where they say both, and in a section that
     * meets what a limit asks for, the topics' words decide.
     */
    private void lead(Section section, List<Found> found) {
        if (!anchors.mayHold(section.text()) || MEETS.matcher(section.text()).find()) {
            return;
        }
        List<String> sentences = Sentences.of(section.text());
        leaving.forEach((topic, reader) -> {
            List<Leaving.Said> said = reader.read(sentences);
            Set<String> ways = said.stream().map(one -> topic + "-" + one.direction().printed()).collect(Collectors.toSet());
            List<Found> matched = found.stream().filter(one -> BOTH.stream().anyMatch(way -> one.provision().equals(topic + way))).toList();
            if (ways.size() == 1 || matched.isEmpty()) {
                found.removeIf(one -> matched.contains(one) && !ways.isEmpty() && !ways.contains(one.provision()));
                ways.stream().sorted().filter(way -> matched.stream().noneMatch(one -> one.provision().equals(way)))
                        .forEach(way -> found.add(found(section, way, said.stream()
                                .filter(one -> way.endsWith(one.direction().printed())).map(one -> TEXT + one.words()).toList())));
            }
        });
    }

    private static Found found(Section section, String provision, List<String> evidence) {
        return new Found(section, provision, 1 - Math.pow(0.5, Math.max(1, evidence.size())), evidence);
    }

    /** Whether a section of this heading only states something, as findings and short titles do. */
    public static boolean states(String heading) {
        return STATES.matcher(heading).matches();
    }

    /**
     * A limit names what it limits, and so do the notices and consultations that it asks for: of two directions in one section that with more
     * evidence stands.
     */
    private static boolean stands(Match match, List<Match> all) {
        return all.stream().noneMatch(other -> other.topicId().equals(match.topicId()) && other.direction() != match.direction()
                && other.direction() != Direction.OTHER && other.evidence().size() > match.evidence().size());
    }

    /** The sentence that says so, or the section's first. */
    public static String quote(Found found) {
        List<String> sentences = Sentences.of(found.section().text());
        return texts(found).flatMap(said -> sentences.stream().filter(sentence -> !sentence.endsWith("\u2014") && sentence.contains(said)))
                .findFirst()
                .orElseGet(sentences::getFirst).strip();
    }

    /** The words of its text that say so, as far as they are not cut. */
    private static Stream<String> texts(Found found) {
        return found.evidence().stream().filter(one -> one.startsWith(TEXT))
                .map(one -> one.substring(TEXT.length()).replaceFirst(" ?….*", ""));
    }

    /** Whether all that its text says of a topic is what it would do to a law, as the other tells. */
    static boolean toldBy(Found found, Found edit) {
        return found.section().equals(edit.section())
                && Provision.of(found.provision()).map(Provision::topic).equals(Provision.of(edit.provision()).map(Provision::topic))
                && texts(found).allMatch(said -> texts(edit).anyMatch(sentence -> sentence.contains(said)));
    }

    private interface Named {
        Found as(String provision);
    }

    private static Named found(Section section, Match match) {
        List<String> evidence = match.evidence().stream()
                .map(one -> (one.field() == TopicField.HEADINGS ? "heading: " : TEXT) + one.text()).toList();
        return provision -> found(section, provision, evidence);
    }

    private static Optional<String> provision(Match match, Section section) {
        if (OURS.contains(match.topicId())) {
            return Optional.of(match.topicId());
        }
        return switch (match.direction()) {
            case WITHDRAW -> Optional.of(match.topicId() + "-withdraw");
            case LIMIT -> Optional.of(match.topicId() + (MEETS.matcher(section.text()).find() ? "-withdraw" : "-limit"));
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
