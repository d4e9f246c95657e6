package floorwire.store;

import org.jdbi.v3.core.Handle;

import floorwire.message.ChannelRef;

/** Rows of a channel that got another id (decision 9). */
record Moving(Handle h, ChannelRef from, ChannelRef to) {

    static Moving of(Handle h, ChannelRef from, ChannelRef to) {
        return new Moving(h, from, to);
    }

    /**
     * All of a table.
     *
     * @param column that holds the id
     * @return how many
     */
    int rows(String table, String column) {
        return change("update " + table + " set platform = :toPlatform, " + column + " = :to where platform = :platform and " + column
                + " = :id");
    }

    /**
     * All but those for which one like it is there already; these go.
     *
     * @param like what is alike beside the channel, of {@code there}
     */
    int unlessThere(String table, String column, String like) {
        change("delete from " + table + " where platform = :platform and " + column + " = :id and exists (select 1 from " + table
                + " there where there.platform = :toPlatform and there." + column + " = :to" + like + ")");
        return rows(table, column);
    }

    private int change(String sql) {
        return h.createUpdate(sql).bind("platform", from.platform()).bind("id", from.id()).bind("toPlatform", to.platform())
                .bind("to", to.id()).execute();
    }
}
