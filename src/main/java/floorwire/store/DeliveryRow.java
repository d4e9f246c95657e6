package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import floorwire.alert.Delivery;
import floorwire.congress.BillId;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;

/** A delivery as it is read: with its notices, and with what it belongs to. */
final class DeliveryRow {

    /** What a delivery's target stands under: up from reply to reply, through edits, which have the message of what they edit. */
    private static final String TARGET_ROOT = """
            case when t.kind in ('REPLY', 'EDIT') then (
                with recursive up (kind, target, message) as (select t.kind, t.target, t.message_id union
                    select a.kind, a.target, a.message_id from up join delivery a on a.id = up.target where up.kind in ('REPLY', 'EDIT'))
                select message from up where kind not in ('REPLY', 'EDIT') and message <> t.message_id) end""";

    /** All of a delivery {@code d} and its target {@code t}. */
    static final String SELECT = "select d.*, t.message_id as target_message, " + TARGET_ROOT + " as target_root from delivery d"
            + " left join delivery t on t.id = d.target";

    private DeliveryRow() {}

    static Delivery of(Handle h, ResultSet row) throws SQLException {
        Optional<String> targetMessage = Columns.text(row, "target_message");
        Optional<String> targetRoot = Columns.text(row, "target_root");
        return new Delivery(row.getString("id"), row.getString("workspace"),
                new ChannelRef(row.getString("platform"), row.getString("channel")), row.getLong("sequence"),
                Delivery.Kind.valueOf(row.getString("kind")), Columns.text(row, "subject").flatMap(BillId::parse),
                Columns.text(row, "target").map(target -> new Delivery.Target(target, targetMessage, targetRoot)),
                Delivery.State.valueOf(row.getString("state")), Columns.instant(row, "created_at"), Columns.instant(row, "not_before"),
                Columns.text(row, "hold"), row.getInt("may_repeat") == 1, row.getInt("attempts"), Columns.instant(row, "marked_at"),
                Columns.text(row, "message_id"), Columns.text(row, "reason"), notices(h, row.getString("id")));
    }

    private static List<RecordedChange> notices(Handle h, String delivery) {
        return h.createQuery("select c.* from notice n join change c on c.id = n.change_id where n.delivery_id = :id"
                + " and n.cancelled is null order by c.sequence")
                .bind("id", delivery).map((row, context) -> SqlLedger.change(row)).list();
    }
}
