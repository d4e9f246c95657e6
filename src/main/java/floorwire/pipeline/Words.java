package floorwire.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import floorwire.alert.Carriers;
import floorwire.alert.Herald;
import floorwire.congress.AmendmentId;
import floorwire.congress.Bill;
import floorwire.congress.Facet;
import floorwire.congress.Member;
import floorwire.congress.StageHistory;
import floorwire.congress.StageMachine;
import floorwire.feed.Observation;
import floorwire.ledger.Believed;
import floorwire.ledger.BillRow;
import floorwire.ledger.Membership;
import floorwire.ledger.SourceWord;
import floorwire.ledger.WordCodec;
import floorwire.topic.Direction;
import floorwire.topic.Match;
import floorwire.topic.ProvisionBook;
import floorwire.topic.TopicBook;
import floorwire.topic.TopicDocument;

/** What is derived of a measure whenever a word on it is kept: the words themselves, its row, its topics. */
public final class Words {

    private static final int MOST_MATCHED = 256;

    private final WordCodec codec;
    private final TopicBook topics;

    /** A measure is heard of part by part, and few of the parts hold what topics look at. */
    private final Map<Looked, List<Match>> matched = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Looked, List<Match>> eldest) {
            return size() > MOST_MATCHED;
        }
    });

    private final AmendmentMatches amended;

    /** @param topics the version of the topics that were looked for */
    private record Looked(long topics, TopicDocument document) {}

    /** @param provisions not closed with this */
    public Words(WordCodec codec, TopicBook topics, ProvisionBook provisions) {
        this.codec = codec;
        this.topics = topics;
        this.amended = new AmendmentMatches(topics, provisions);
    }

    /** One word per facet the observation covers. */
    public List<SourceWord> of(Observation observation, Instant heardAt) {
        return observation.covered().stream().map(facet -> SourceWord.of(observation.source(), facet, observation.asOf(), heardAt,
                observation.bill(), codec)).toList();
    }

    /** The word that the measure's amendments, as far as a source told of them, are. */
    SourceWord ofAmendments(String source, Instant asOf, Instant heardAt, Bill amended) {
        return SourceWord.of(source, Facet.AMENDMENTS, asOf, heardAt, amended, codec);
    }

    /** What the measure matches, each match as if it were new. */
    List<Membership> memberships(Bill bill, Instant at) {
        List<Membership> found = matched.computeIfAbsent(new Looked(topics.version(), TopicDocument.of(bill)),
                looked -> topics.match(List.of(looked.document())).getFirst()).stream().map(match -> membership(match, at)).toList();
        return Stream.concat(found.stream(), bill.sections().carried().stream()
                .filter(carried -> found.stream().noneMatch(membership -> membership.topic().equals(Carriers.TOPIC)))
                .map(carried -> new Membership(Carriers.TOPIC, Direction.OTHER.printed(), "text: " + carried.words(), at))).toList();
    }

    /** What the amendments to a measure match; those that match nothing are left out. */
    Map<AmendmentId, Herald.OfAmendment> amendments(Bill bill, Instant at) {
        return amended.of(bill, at);
    }

    /** Another number once the topics have changed. */
    long topicsVersion() {
        return topics.version();
    }

    static Membership membership(Match match, Instant at) {
        return new Membership(match.topicId(), match.direction().printed(), match.evidence().getFirst().toString(), at);
    }

    BillRow row(Believed believed, Instant firstSight, boolean news, Instant heardAt) {
        Bill bill = believed.bill();
        StageHistory history = StageMachine.of(bill);
        Optional<StageHistory.Step> current = history.current();
        return new BillRow(bill.id(), bill.detail().title(), bill.officialTitle(),
                bill.detail().sponsors().stream().findFirst().map(Member::display), current.map(step -> step.stage().code()).orElse(""),
                current.map(StageHistory.Step::date), bill.detail().introduced(),
                bill.actions().stream().map(action -> action.date()).max(LocalDate::compareTo), firstSight, believed.open(), news, heardAt,
                history.unrecognised().size(), believed.disputes().size());
    }
}
