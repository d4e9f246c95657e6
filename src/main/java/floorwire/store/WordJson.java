package floorwire.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import floorwire.congress.Action;
import floorwire.congress.Amendment;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.CommitteeReferral;
import floorwire.congress.Cosponsor;
import floorwire.congress.Detail;
import floorwire.congress.Facet;
import floorwire.congress.Law;
import floorwire.congress.RelatedBill;
import floorwire.congress.RollCall;
import floorwire.congress.Sections;
import floorwire.congress.Subjects;
import floorwire.congress.Summary;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;
import floorwire.ledger.WordCodec;

/** One facet of a measure as JSON, as the ledger keeps it. */
public final class WordJson implements WordCodec {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT)).build();

    private final Map<Facet, ObjectWriter> writers = new EnumMap<>(Facet.class);
    private final Map<Facet, ObjectReader> readers = new EnumMap<>(Facet.class);

    public WordJson() {
        for (Facet facet : Facet.values()) {
            JavaType type = type(facet);
            writers.put(facet, MAPPER.writerFor(type));
            readers.put(facet, MAPPER.readerFor(type));
        }
    }

    private static <T> T of(Map<Facet, T> byFacet, Facet facet) {
        return Objects.requireNonNull(byFacet.get(facet));
    }

    private static JavaType type(Facet facet) {
        return switch (facet) {
            case DETAIL -> MAPPER.constructType(Detail.class);
            case SUBJECTS -> MAPPER.constructType(Subjects.class);
            case ACTIONS -> list(Action.class);
            case COSPONSORS -> list(Cosponsor.class);
            case TITLES -> list(Title.class);
            case SUMMARIES -> list(Summary.class);
            case TEXTS -> list(TextVersion.class);
            case COMMITTEES -> list(CommitteeReferral.class);
            case RELATED_BILLS -> list(RelatedBill.class);
            case LAWS -> list(Law.class);
            case AMENDMENTS -> list(Amendment.class);
            case ROLL_CALLS -> list(RollCall.class);
            case SECTIONS -> MAPPER.constructType(Sections.class);
        };
    }

    private static JavaType list(Class<?> item) {
        return MAPPER.getTypeFactory().constructCollectionType(List.class, item);
    }

    @Override
    public String write(Facet facet, Bill bill) {
        return of(writers, facet).writeValueAsString(switch (facet) {
            case DETAIL -> bill.detail();
            case ACTIONS -> bill.actions();
            case COSPONSORS -> bill.cosponsors();
            case TITLES -> bill.titles();
            case SUBJECTS -> bill.subjects();
            case SUMMARIES -> bill.summaries();
            case TEXTS -> bill.texts();
            case COMMITTEES -> bill.committees();
            case RELATED_BILLS -> bill.relatedBills();
            case LAWS -> bill.laws();
            case AMENDMENTS -> bill.amendments();
            case ROLL_CALLS -> bill.rollCalls();
            case SECTIONS -> bill.sections();
        });
    }

    @Override
    public Bill read(Facet facet, BillId id, String json) {
        ObjectReader reader = of(readers, facet);
        Bill none = Bill.unknown(id);
        return new Bill(id, facet == Facet.DETAIL ? reader.readValue(json) : none.detail(), items(facet, Facet.ACTIONS, json),
                items(facet, Facet.COSPONSORS, json), items(facet, Facet.TITLES, json),
                facet == Facet.SUBJECTS ? reader.readValue(json) : none.subjects(), items(facet, Facet.SUMMARIES, json),
                items(facet, Facet.TEXTS, json), items(facet, Facet.COMMITTEES, json), items(facet, Facet.RELATED_BILLS, json),
                items(facet, Facet.LAWS, json), items(facet, Facet.AMENDMENTS, json),
                items(facet, Facet.ROLL_CALLS, json), facet == Facet.SECTIONS ? reader.readValue(json) : none.sections());
    }

    private <T> List<T> items(Facet facet, Facet wanted, String json) {
        if (facet != wanted) {
            return List.of();
        }
        List<T> items = of(readers, facet).readValue(json);
        return List.copyOf(items);
    }
}
