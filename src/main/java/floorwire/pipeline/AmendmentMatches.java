package floorwire.pipeline;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Carriers;
import floorwire.alert.Herald;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.Bill;
import floorwire.topic.Match;
import floorwire.topic.Provision;
import floorwire.topic.ProvisionBook;
import floorwire.topic.TopicBook;
import floorwire.topic.TopicDocument;
import floorwire.topic.TopicField;

/**
 * Which topics and which shipped provisions the amendments to a measure match by their purpose and description: their text stands in the
 * Congressional Record, which no feed of ours has.
 */
final class AmendmentMatches {

    private static final int MOST = 8_192;

    private final TopicBook topics;
    private final ProvisionBook provisions;

    /** The amendments to a year's defense act are a thousand, and each hearing is of a few of them. */
    private final Map<Looked, Matched> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Looked, Matched> eldest) {
            return size() > MOST;
        }
    });

    /** @param topics the version of the topics that were looked for */
    private record Looked(long topics, TopicDocument document) {}

    private record Matched(List<Match> topics, Set<String> provisions) {}

    AmendmentMatches(TopicBook topics, ProvisionBook provisions) {
        this.topics = topics;
        this.provisions = provisions;
    }

    /** Those that match something. */
    Map<AmendmentId, Herald.OfAmendment> of(Bill bill, Instant at) {
        long version = topics.version();
        Map<AmendmentId, TopicDocument> documents = new LinkedHashMap<>();
        Amendments.of(bill).forEach(amendment -> document(amendment).ifPresent(document -> documents.put(amendment.id(), document)));
        look(version, documents.values().stream().filter(document -> !known.containsKey(new Looked(version, document))).toList());
        Map<AmendmentId, Herald.OfAmendment> matches = new LinkedHashMap<>();
        documents.forEach((id, document) -> {
            Optional<Matched> matched = Optional.ofNullable(known.get(new Looked(version, document)));
            var ofIt = new Herald.OfAmendment(matched.map(Matched::topics).orElse(List.of()).stream()
                    // the act that an amendment would amend is not what it is about
                    .filter(match -> !match.topicId().equals(Carriers.TOPIC)).map(match -> Words.membership(match, at)).toList(),
                    matched.map(Matched::provisions).orElse(Set.of()));
            if (!ofIt.topics().isEmpty() || !ofIt.provisions().isEmpty()) {
                matches.put(id, ofIt);
            }
        });
        return matches;
    }

    private void look(long version, List<TopicDocument> documents) {
        List<List<Match>> found = topics.match(documents);
        for (int i = 0; i < documents.size(); i++) {
            Set<String> ids = new LinkedHashSet<>();
            found.get(i).forEach(match -> Provision.of(match.topicId() + "-" + match.direction().printed()).map(Provision::id)
                    .ifPresent(ids::add));
            // of a topic that it matches, its words have told the direction
            Set<String> told = found.get(i).stream().map(Match::topicId).collect(Collectors.toSet());
            purposes(documents.get(i)).stream().flatMap(purpose -> provisions.of(purpose).stream())
                    .filter(id -> !membership(id) || Provision.of(id).filter(one -> told.contains(one.topic())).isEmpty())
                    .forEach(ids::add);
            known.put(new Looked(version, documents.get(i)), new Matched(found.get(i), ids));
        }
    }

    private static boolean membership(String provision) {
        return provision.endsWith("-withdraw") || provision.endsWith("-limit");
    }

    private static List<String> purposes(TopicDocument document) {
        return Optional.ofNullable(document.values().get(TopicField.TITLE)).orElse(List.of());
    }

    private static Optional<TopicDocument> document(Amendment amendment) {
        List<String> texts = Stream.of(amendment.purpose(), amendment.description()).flatMap(Optional::stream)
                .filter(text -> !text.isBlank()).distinct().toList();
        return texts.isEmpty() ? Optional.empty()
                : Optional.of(
                        new TopicDocument(amendment.id().toString(), Map.of(TopicField.OFFICIAL_TITLE, texts, TopicField.TITLE, texts)));
    }
}
