package floorwire.topic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a measure's official title does about the United States belonging to NATO or the United Nations, read as a sentence of a section is
 * ({@link Leaving}), where the topics' own phrases tell no direction: these know the usual titles, in which nobody "severs the ties" or lets a
 * membership "lapse".
 */
final class LeavingTitles {

    private static final List<TopicField> TITLES = List.of(TopicField.OFFICIAL_TITLE, TopicField.TITLE);
    private static final Pattern NEXT =
            Pattern.compile("(?i)(?:[,;]\\s+(?:and\\s+)?|\\s+and\\s+)(?=to\\s+(?!be\\b)[a-z]+\\b|withdraw\\s+the\\s+united)");
    /** What is asked for or barred can be several verbs: their sentence is read whole. */
    private static final Pattern SEVERAL = Pattern.compile(
            "(?i)\\bto\\s+(?:suspend|terminate|denounce|withdraw|leave|exit|abrogate|renounce|end)\\b(?![^,;]*\\b(?:united states|u\\.?s\\.?)\\b)");
    /** Of a longer title no more is read. */
    private static final int LONGEST = 4_000;

    private final Map<String, Leaving> readers;

    /** @param topics of which those on a membership are read for */
    LeavingTitles(List<Topic> topics) {
        this.readers = topics.stream().map(Topic::id).distinct().filter(Leaving.all()::containsKey)
                .collect(Collectors.toUnmodifiableMap(id -> id, Leaving.all()::get));
    }

    /** A title's words, from one place to before another. */
    private record Clause(String text, int start) {}

    /** What the phrases found, in no order, with what the titles say of memberships where that is plainer. */
    List<Match> with(TopicDocument document, List<Match> found) {
        if (readers.isEmpty()) {
            return found;
        }
        List<Match> decided = new ArrayList<>(found.stream().filter(match -> !readers.containsKey(match.topicId())).toList());
        readers.forEach((topic, reader) -> decided.addAll(decide(
                official(found.stream().filter(match -> match.topicId().equals(topic)).toList()), said(reader, topic, document))));
        return decided;
    }

    /** Words that hinder are seldom seen where there are none; words of leaving stand in every limit. */
    private static List<Match> decide(List<Match> phrases, List<Match> said) {
        boolean undirected = phrases.stream().allMatch(match -> match.direction() == Direction.OTHER);
        return said.size() == 1 && (undirected || said.getFirst().direction() == Direction.LIMIT)
                && phrases.stream().noneMatch(match -> match.direction() == Direction.LIMIT) ? said : phrases;
    }

    /** The official title leads, where a short title's slogan says the opposite. */
    private static List<Match> official(List<Match> phrases) {
        List<Match> official = phrases.stream().filter(match -> match.evidence().stream()
                .anyMatch(evidence -> evidence.field() == TopicField.OFFICIAL_TITLE)).toList();
        return official.size() == 1 ? official : phrases;
    }

    private static List<Match> said(Leaving reader, String topic, TopicDocument document) {
        Map<Direction, List<Evidence>> ways = new EnumMap<>(Direction.class);
        for (TopicField field : TITLES) {
            List<String> values = document.values().getOrDefault(field, List.of());
            for (int index = 0; index < values.size(); index++) {
                read(reader, field, index, values.get(index), ways);
            }
        }
        return ways.entrySet().stream().map(way -> new Match(topic, way.getKey(), EvidenceOf.ranked(way.getValue()))).toList();
    }

    private static void read(Leaving reader, TopicField field, int index, String title, Map<Direction, List<Evidence>> ways) {
        for (Clause clause : clauses(title.substring(0, Math.min(LONGEST, title.length())))) {
            reader.title(clause.text(), title).ifPresent(said -> {
                int start = clause.start() + clause.text().indexOf(said.words());
                ways.computeIfAbsent(said.direction(), way -> new ArrayList<>())
                        .add(IndexedDocument.evidence(field, title, index, start, start + said.words().length()));
            });
        }
    }

    private static List<Clause> clauses(String title) {
        List<Clause> clauses = new ArrayList<>();
        Matcher next = NEXT.matcher(title);
        int start = 0;
        while (next.find()) {
            if (!SEVERAL.matcher(title.substring(start, next.start())).find()) {
                clauses.add(new Clause(title.substring(start, next.start()), start));
                start = next.end();
            }
        }
        clauses.add(new Clause(title.substring(start), start));
        return clauses;
    }
}
