package floorwire.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Installation;
import floorwire.audience.Loudness;
import floorwire.audience.Secret;
import floorwire.audience.Tokens;
import floorwire.change.Change;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.congress.ProvisionStep;
import floorwire.ledger.BillRow;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.SourceWord;
import floorwire.ledger.Sources;
import floorwire.message.ChannelRef;
import floorwire.text.BillText;
import floorwire.text.Fingerprint;
import floorwire.topic.GroupProvision;
import floorwire.topic.GroupTopic;

/** What the contract suites put into a store. */
final class Stores {

    static final Instant NOON = Instant.parse("2026-01-10T12:00:00.123Z");

    /** What feeds may send: quotes, another script, a NUL, both halves of a surrogate pair apart, and one whole pair. */
    static final String HOSTILE = "O'Brien \"said\"; drop table bill; -- 北約 \0 \uD800 \uDC00 \uD83D\uDD4A";
    static final String HOSTILE_KEPT = "O'Brien \"said\"; drop table bill; -- 北約 \uFFFD \uFFFD \uFFFD \uD83D\uDD4A";

    static final List<String> TABLES = List.of("bill", "word", "resource", "heard", "source_health", "change", "membership", "channel",
            "watch", "delivery", "notice", "audit", "group_topic", "installation", "roll_call_word",
            "bill_text", "text_section", "provision_step", "group_provision", "legislator");

    private static final WordJson CODEC = new WordJson();

    private Stores() {}

    static BillId id(String bill) {
        return BillId.parse(bill).orElseThrow();
    }

    static Bill bill(String id) {
        return Bills.of(id, "2025-06-25").title("NATO Act").cosponsor("D000002", "2025-07-01").bill();
    }

    static SourceWord word(String id, String source, Facet facet, Instant asOf) {
        return SourceWord.of(source, facet, asOf, NOON, bill(id), CODEC);
    }

    static BillRow row(String id, String title) {
        return new BillRow(id(id), title, Optional.of("A bill to do something."), Optional.empty(), "REFERRED",
                Optional.of(LocalDate.parse("2025-06-25")), Optional.of(LocalDate.parse("2025-06-25")), Optional.empty(), NOON, true, false,
                NOON, 2, 3);
    }

    static Change introduced(String bill, String on) {
        return new Change.Introduced(id(bill), LocalDate.parse(on), Optional.of(Bills.member("D000001")));
    }

    static List<String> ids(List<BillRow> rows) {
        return rows.stream().map(row -> row.id().toString()).toList();
    }

    /** At least one row in every table, and hostile text. */
    static void fill(Database database) {
        SqlLedger ledger = new SqlLedger(database, CODEC);
        ledger.save(List.of(row("s1-119", HOSTILE), row("s2-119", "")));
        ledger.keep(List.of(word("s1-119", "govinfo", Facet.DETAIL, NOON), word("s1-119", "govinfo", Facet.COSPONSORS, NOON)));
        ledger.memberships(id("s1-119"), List.of(new Membership("nato", "withdraw", HOSTILE, NOON)));
        SqlSources sources = new SqlSources(database);
        sources.remember("govinfo", "a", new Sources.Resource(Optional.empty(), Optional.of("x"), "ab", NOON, Optional.empty()));
        sources.markHeard("govinfo", 1, Map.of("ab", id("s1-119")));
        sources.failed("govinfo", NOON, "no answer");
        ChannelRef ref = new ChannelRef("test", "#nato");
        SqlAudience audience = new SqlAudience(database);
        audience.save(new Channel("group", ref, ZoneId.of("UTC"), Optional.empty()));
        audience.audit("group", "U1", "follow add nato", NOON);
        new SqlWatches(database).add(new Watch("w", "group", ref, Watch.Kind.TOPIC, "nato", Loudness.MILESTONES, NOON));
        RecordedChange change = ledger.record(introduced("s1-119", "2025-06-25"), "govinfo", NOON, true);
        new SqlOutbox(database).enqueue("group", ref, id("s1-119"), List.of(change), NOON, Optional.empty());
        new SqlInstallations(database, Optional.of(Seal.fresh())).install(new Installation("group", HOSTILE, "U0BOT",
                new TreeSet<>(Set.of("commands")), NOON), Tokens.lasting(new Secret("xoxb-1")));
        SqlRollCalls rollCalls = new SqlRollCalls(database);
        rollCalls.keep(rollCalls.word("senate", NOON, NOON, Votes.senate(190, "s2226-118", HOSTILE)));
        BillText text = BillTextsContract.text(HOSTILE);
        SqlBillTexts texts = new SqlBillTexts(database);
        texts.keep(BillTextsContract.row(BillTextsContract.ENROLLED, "ab", NOON, text), text);
        texts.steps(BillTextsContract.BILL, List.of(new ProvisionStep("nato-limit", BillTextsContract.ENROLLED, Optional.empty(),
                ProvisionStep.Became.APPEARED, "1250A", HOSTILE, "", 0, HOSTILE,
                ProvisionStep.Does.SAYS)));
        new SqlGroupProvisions(database).save(new GroupProvision("group", "group-p", HOSTILE, HOSTILE,
                Fingerprint.of(text.sections().getFirst()), NOON));
        new SqlMemberList(database).sitting(List.of(MemberListContract.senator("K000383", HOSTILE)), true, NOON);
        new SqlGroupTopics(database).save(new GroupTopic("group", "group-1", HOSTILE, "zoning -military", NOON));
    }

    /** Every row of every table, as text, in no order of the engine's. */
    static Map<String, List<String>> dump(String url) throws SQLException {
        Map<String, List<String>> dump = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                List<String> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery("select * from " + table)) {
                    while (row.next()) {
                        StringBuilder line = new StringBuilder();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            line.append(row.getMetaData().getColumnName(i)).append('=').append(row.getString(i)).append('\t');
                        }
                        rows.add(line.toString());
                    }
                }
                dump.put(table, rows.stream().sorted().toList());
            }
        }
        return dump;
    }
}
