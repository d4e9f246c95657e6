package floorwire.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** Every port, on a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractsOnPostgresTest {

    private Database database;
    private String url = "";

    @BeforeAll
    void open() {
        url = Postgres.database();
        database = Database.write(url, "test");
    }

    @BeforeEach
    void wipe() {
        database.run(() -> Stores.TABLES.forEach(table -> database.with(h -> h.execute("delete from " + table))));
    }

    @AfterAll
    void close() {
        if (database != null) {
            database.close();
        }
    }

    abstract class OnThisEngine {
        public Database database() {
            return database;
        }

        public Database reader() {
            return Database.read(url);
        }
    }

    @Nested
    class TheLedger extends OnThisEngine implements LedgerContract {}

    @Nested
    class TheBelief extends OnThisEngine implements BeliefContract {}

    @Nested
    class TheMemberList extends OnThisEngine implements MemberListContract {}

    @Nested
    class TheBillTexts extends OnThisEngine implements BillTextsContract {}

    @Nested
    class TheSources extends OnThisEngine implements SourcesContract {}

    @Nested
    class TheOutbox extends OnThisEngine implements OutboxContract {}

    @Nested
    class TheWatches extends OnThisEngine implements WatchesContract {}

    @Nested
    class TheAudience extends OnThisEngine implements AudienceContract {}

    @Nested
    class TheGroupTopics extends OnThisEngine implements GroupTopicsContract {}

    @Nested
    class TheInstallations extends OnThisEngine implements InstallationsContract {}

    @Nested
    class TheWorkspaces extends OnThisEngine implements WorkspacesContract {}

    @Nested
    class TheUnitOfWork extends OnThisEngine implements UnitOfWorkContract {}
}
