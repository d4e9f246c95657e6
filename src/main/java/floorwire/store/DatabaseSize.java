package floorwire.store;

/** How large a database is. */
public final class DatabaseSize {

    private DatabaseSize() {}

    /** In bytes, what is free inside counted. */
    public static long of(Database database) {
        String sql = database.address().startsWith(Database.SQLITE)
                ? "select (select page_count from pragma_page_count()) * (select page_size from pragma_page_size())"
                : "select pg_database_size(current_database())";
        return database.with(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
