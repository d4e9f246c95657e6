package floorwire.store;

import java.util.LinkedHashMap;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.change.Change;
import floorwire.congress.ActionKind;

/**
 * A change as JSON with its kind and schema version. A stored change is read for ever: when a record's shape changes, its version is
 * raised here and a reader for the old shape is kept, with an example under test.
 */
public final class ChangeJson {

    /** The version written now. */
    static final int SCHEMA = 2;

    private record Stored(String kind, int schema, String json) {}

    /** A change that is told in thousands of channels is read for each of them. */
    private static final Cache<Stored, Change> LATELY = Caffeine.newBuilder().maximumSize(256).build();

    private static final Map<String, Class<? extends Change>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("introduced", Change.Introduced.class);
        KINDS.put("stage-reached", Change.StageReached.class);
        KINDS.put("passage-form-pending", Change.PassageFormPending.class);
        KINDS.put("action-taken", Change.ActionTaken.class);
        KINDS.put("cosponsor-added", Change.CosponsorAdded.class);
        KINDS.put("cosponsor-withdrawn", Change.CosponsorWithdrawn.class);
        KINDS.put("title-changed", Change.TitleChanged.class);
        KINDS.put("text-published", Change.TextPublished.class);
        KINDS.put("summary-published", Change.SummaryPublished.class);
        KINDS.put("related-bill-found", Change.RelatedBillFound.class);
        KINDS.put("became-law", Change.BecameLaw.class);
        KINDS.put("died-with-congress", Change.DiedWithCongress.class);
        KINDS.put("topic-gained", Change.TopicGained.class);
        KINDS.put("topic-lost", Change.TopicLost.class);
        KINDS.put("amendment-matched", Change.AmendmentMatched.class);
        KINDS.put("amendment-says", Change.AmendmentSays.class);
        KINDS.put("provision-found", Change.ProvisionFound.class);
        KINDS.put("withdrawn", Change.Withdrawn.class);
        KINDS.put("re-dated", Change.Redated.class);
        KINDS.put("reworded", Change.Reworded.class);
        KINDS.put("revoted", Change.Revoted.class);
    }

    private ChangeJson() {}

    /** The stored name of a change's kind. */
    static String kind(Change change) {
        return KINDS.entrySet().stream().filter(kind -> kind.getValue() == change.getClass()).findFirst().orElseThrow().getKey();
    }

    static String write(Change change) {
        return switch (change) {
            case Change.Withdrawn withdrawn -> pair(withdrawn.before(), withdrawn.before(), false);
            case Change.Redated redated -> pair(redated.before(), redated.after(), true);
            case Change.Reworded reworded -> pair(reworded.before(), reworded.after(), true);
            case Change.Revoted revoted -> pair(revoted.before(), revoted.after(), true);
            default -> WordJson.MAPPER.writeValueAsString(change);
        };
    }

    private static String pair(Change before, Change after, boolean both) {
        ObjectNode pair = WordJson.MAPPER.createObjectNode();
        pair.put("kind", kind(before));
        pair.set("before", WordJson.MAPPER.valueToTree(before));
        if (both) {
            pair.set("after", WordJson.MAPPER.valueToTree(after));
        }
        return pair.toString();
    }

    /** @throws StoreException for a kind or version this program does not know: it was written by a newer one */
    static Change read(String kind, int schema, String json) {
        return LATELY.get(new Stored(kind, schema, json), stored -> understood(stored.kind(), stored.schema(), stored.json()));
    }

    private static Change understood(String kind, int schema, String json) {
        Class<? extends Change> type = KINDS.get(kind);
        if (type == null || schema < 1 || schema > SCHEMA) {
            throw new StoreException("the ledger holds a change of kind " + kind + ", schema " + schema
                    + ", which this program does not know: use the newer one that wrote it");
        }
        JsonNode tree = WordJson.MAPPER.readTree(json);
        if (schema == 1) {
            upgrade(tree);
        }
        return read(type, tree);
    }

    /** Schema 1 did not say of a stage whether it skips a step. It knew one way to: a passage that the presentation implied. */
    private static void upgrade(JsonNode change) {
        change.findParents("stage").forEach(
                stage -> ((ObjectNode) stage).put("skips", stage.path("cause").asString().equals(ActionKind.PRESENTED.name())));
    }

    private static Change read(Class<? extends Change> type, JsonNode pair) {
        if (!Change.Correction.class.isAssignableFrom(type)) {
            return WordJson.MAPPER.treeToValue(pair, type);
        }
        Class<? extends Change> inner = KINDS.getOrDefault(pair.path("kind").asString(), Change.Introduced.class);
        Change before = WordJson.MAPPER.treeToValue(pair.get("before"), inner);
        if (type == Change.Withdrawn.class) {
            return new Change.Withdrawn(before);
        }
        Change after = WordJson.MAPPER.treeToValue(pair.get("after"), inner);
        if (type == Change.Revoted.class) {
            return new Change.Revoted(before, after);
        }
        return type == Change.Redated.class ? new Change.Redated(before, after) : new Change.Reworded(before, after);
    }
}
