package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import floorwire.change.Change;
import floorwire.change.ChangeId;
import floorwire.change.TopicIds;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Chamber;
import floorwire.congress.Facet;
import floorwire.ledger.Beliefs;
import floorwire.ledger.BillRow;
import floorwire.ledger.Held;
import floorwire.ledger.Known;
import floorwire.ledger.Ledger;
import floorwire.ledger.LedgerCounts;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.Searchable;
import floorwire.ledger.SourceWord;
import floorwire.ledger.VotesOnABill;
import floorwire.ledger.WordCodec;

/** The ledger's measures, words, changes and memberships in SQL. */
public final class SqlLedger implements Ledger {

    static final String BILL_ORDER = " order by congress desc, type, number";

    /** Which words stand on a measure, and which roll calls were told of, in one look and without reading them. */
    private static final String STANDING = """
            select source || ' ' || facet || ' ' || as_of || ' ' || heard_at || ' ' || hash as stamp,
                null as roll, null as source, 0 as as_of, 0 as heard_at, null as hash from word where subject = :subject
            union all select null, roll, source, as_of, heard_at, hash from roll_call_word where bill = :subject""";

    private final Database database;
    private final WordCodec codec;
    private final SqlLists lists;
    private final SqlRollCalls rollCalls;
    private final Beliefs beliefs = Beliefs.bounded();
    private final List<Consumer<BillId>> listeners = new CopyOnWriteArrayList<>();

    public SqlLedger(Database database, WordCodec codec) {
        this.database = database;
        this.codec = codec;
        this.lists = new SqlLists(database, codec);
        listen(_ -> lists.written());
        this.rollCalls = new SqlRollCalls(database);
    }

    /** Read as text while the database is ours, understood afterwards: others wait for the first only. */
    @Override
    public List<SourceWord> words(BillId id) {
        List<Supplier<SourceWord>> stored = database.read(h -> h.createQuery("select * from word where subject = :subject")
                .bind("subject", id.toString()).map((row, context) -> stored(id, row)).list());
        return Stream.concat(stored.stream().map(Supplier::get), VotesOnABill.words(id, rollCalls.on(id)).stream()).toList();
    }

    @Override
    public Known known(BillId id) {
        return beliefs.of(id, database.edition(), () -> standing(id), () -> words(id));
    }

    private Set<String> standing(BillId id) {
        Set<String> standing = new HashSet<>();
        List<VotesOnABill.Told> votes = new ArrayList<>();
        database.read(h -> h.createQuery(STANDING).bind("subject", id.toString()).map((row, context) -> row.getString("roll") == null
                ? standing.add(row.getString("stamp")) : votes.add(SqlRollCalls.told(row))).list());
        standing.addAll(VotesOnABill.stamps(votes));
        return standing;
    }

    private Supplier<SourceWord> stored(BillId id, ResultSet row) throws SQLException {
        Facet facet = Facet.valueOf(row.getString("facet"));
        String source = row.getString("source");
        String stored = row.getString("content");
        String hash = row.getString("hash");
        Instant asOf = Columns.instant(row, "as_of");
        Instant heardAt = Columns.instant(row, "heard_at");
        return () -> new SourceWord(id, source, facet, asOf, heardAt, stored, hash, codec.read(facet, id, stored));
    }

    @Override
    public void keep(Collection<SourceWord> kept) {
        if (kept.isEmpty()) {
            return;
        }
        database.with(h -> {
            database.writingWords();
            try (PreparedBatch batch = h.prepareBatch("""
                    insert into word (subject, source, facet, as_of, heard_at, hash, content)
                    values (:subject, :source, :facet, :asOf, :heardAt, :hash, :content)
                    on conflict (subject, source, facet) do update
                    set as_of = excluded.as_of, heard_at = excluded.heard_at, hash = excluded.hash, content = excluded.content""")) {
                for (SourceWord word : kept) {
                    batch.bind("subject", word.subject().toString()).bind("source", word.source()).bind("facet", word.facet().name())
                            .bind("asOf", word.asOf().toEpochMilli()).bind("heardAt", word.heardAt().toEpochMilli())
                            .bind("hash", word.hash()).bind("content", word.stored()).add();
                }
                return batch.execute();
            }
        });
    }

    @Override
    public Optional<BillRow> row(BillId id) {
        return database.read(h -> h.createQuery("select * from bill where id = :id").bind("id", id.toString())
                .map((row, context) -> bill(row)).findOne());
    }

    static BillRow bill(ResultSet row) throws SQLException {
        return new BillRow(new BillId(row.getInt("congress"), BillType.parse(row.getString("type")).orElseThrow(), row.getInt("number")),
                row.getString("title"), Columns.text(row, "official_title"), Columns.text(row, "sponsor"), row.getString("stage"),
                Columns.date(row, "stage_date"), Columns.date(row, "introduced"), Columns.date(row, "latest_action"),
                Columns.instant(row, "first_sight"), row.getInt("opened") == 1, row.getInt("news") == 1, Columns.instant(row, "heard_at"),
                row.getInt("unrecognised"), row.getInt("disputes"));
    }

    @Override
    public void save(Collection<BillRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.with(h -> {
            try (PreparedBatch batch = h.prepareBatch("""
                    insert into bill (id, congress, type, number, title, official_title, sponsor, stage, stage_date, introduced,
                        latest_action, first_sight, opened, news, heard_at, unrecognised, disputes)
                    values (:id, :congress, :type, :number, :title, :official, :sponsor, :stage, :stageDate, :introduced, :latest,
                        :firstSight, :opened, :news, :heardAt, :unrecognised, :disputes)
                    on conflict (id) do update set title = excluded.title, official_title = excluded.official_title,
                        sponsor = excluded.sponsor, stage = excluded.stage, stage_date = excluded.stage_date,
                        introduced = excluded.introduced, latest_action = excluded.latest_action, first_sight = excluded.first_sight,
                        opened = excluded.opened, news = excluded.news, heard_at = excluded.heard_at,
                        unrecognised = excluded.unrecognised, disputes = excluded.disputes""")) {
                rows.forEach(row -> bind(batch, row));
                return batch.execute();
            }
        });
        rows.forEach(row -> tell(row.id()));
    }

    private static void bind(PreparedBatch batch, BillRow row) {
        batch.bind("id", row.id().toString()).bind("congress", row.id().congress()).bind("type", row.id().type().path())
                .bind("number", row.id().number()).bind("title", row.title()).bind("official", Columns.orNull(row.officialTitle()))
                .bind("sponsor", Columns.orNull(row.sponsor())).bind("stage", row.stage())
                .bind("stageDate", Columns.orNull(row.stageDate())).bind("introduced", Columns.orNull(row.introduced()))
                .bind("latest", Columns.orNull(row.latestAction())).bind("firstSight", row.firstSight().toEpochMilli())
                .bind("opened", row.open() ? 1 : 0).bind("news", row.news() ? 1 : 0).bind("heardAt", row.heardAt().toEpochMilli())
                .bind("unrecognised", row.unrecognised()).bind("disputes", row.disputes()).add();
    }

    @Override
    public Optional<RecordedChange> latest(String fact) {
        return database.read(h -> h.createQuery("select * from change where fact = :fact order by revision desc limit 1").bind("fact", fact)
                .map((row, context) -> change(row)).findOne());
    }

    @Override
    public List<RecordedChange> recorded(BillId id, Instant at) {
        return database.read(h -> h.createQuery("select * from change where subject = :id and recorded_at = :at order by sequence")
                .bind("id", id.toString()).bind("at", at.toEpochMilli()).map((row, context) -> change(row)).list());
    }

    @Override
    public void retract(ChangeId id) {
        database.with(h -> h.createUpdate("delete from change where id = :id").bind("id", id.value()).execute());
    }

    @Override
    public boolean recorded(String fact) {
        return database.read(h -> h.createQuery("select 1 from change where fact = :fact limit 1").bind("fact", fact)
                .mapTo(Integer.class).findOne().isPresent());
    }

    @Override
    public RecordedChange record(Change change, String source, Instant at, boolean news) {
        return database.with(h -> {
            int revision = h.createQuery("select count(*) from change where fact = :fact").bind("fact", change.fact())
                    .mapTo(Integer.class).one();
            ChangeId id = ChangeId.of(change.fact(), revision);
            h.createUpdate("""
                    insert into change (id, sequence, subject, fact, revision, kind, schema, content, source, recorded_at, news)
                    select :id, coalesce(max(sequence), 0) + 1, :subject, :fact, :revision, :kind, :schema, :content, :source, :at, :news
                    from change where true""").bind("id", id.value()).bind("subject", change.bill().toString())
                    .bind("fact", change.fact()).bind("revision", revision).bind("kind", ChangeJson.kind(change))
                    .bind("schema", ChangeJson.SCHEMA).bind("content", ChangeJson.write(change)).bind("source", source)
                    .bind("at", at.toEpochMilli()).bind("news", news ? 1 : 0).execute();
            return new RecordedChange(id, change, revision, source, at, news);
        });
    }

    @Override
    public Optional<RecordedChange> change(ChangeId id) {
        return database.read(h -> h.createQuery("select * from change where id = :id").bind("id", id.value())
                .map((row, context) -> change(row)).findOne());
    }

    @Override
    public List<RecordedChange> history(BillId id) {
        return database.read(h -> h.createQuery("select * from change where subject = :id order by sequence").bind("id", id.toString())
                .map((row, context) -> change(row)).list());
    }

    static RecordedChange change(ResultSet row) throws SQLException {
        return new RecordedChange(new ChangeId(row.getString("id")),
                ChangeJson.read(row.getString("kind"), row.getInt("schema"), row.getString("content")), row.getInt("revision"),
                row.getString("source"), Columns.instant(row, "recorded_at"), row.getInt("news") == 1);
    }

    @Override
    public List<Membership> memberships(BillId id) {
        return allMemberships(id).stream().filter(membership -> !TopicIds.ofAGroup(membership.topic())).toList();
    }

    @Override
    public List<Membership> allMemberships(BillId id) {
        return database.read(h -> h.createQuery("select * from membership where subject = :id order by topic, direction")
                .bind("id", id.toString()).map((row, context) -> membership(row)).list());
    }

    @Override
    public Map<BillId, List<Membership>> membershipsOf(Collection<BillId> ids) {
        return lists.membershipsOf(ids);
    }

    static Membership membership(ResultSet row) throws SQLException {
        return new Membership(row.getString("topic"), row.getString("direction"), row.getString("evidence"),
                Columns.instant(row, "since"));
    }

    @Override
    public void memberships(BillId id, Collection<Membership> memberships) {
        database.with(h -> {
            h.createUpdate("delete from membership where subject = :id").bind("id", id.toString()).execute();
            memberships.forEach(membership -> insert(h, id, membership));
            return true;
        });
        tell(id);
    }

    @Override
    public void matching(String topic, Map<BillId, Membership> memberships) {
        Set<BillId> touched = new LinkedHashSet<>(memberships.keySet());
        database.with(h -> {
            h.createQuery("select subject from membership where topic = :topic").bind("topic", topic).mapTo(String.class)
                    .forEach(former -> BillId.parse(former).ifPresent(touched::add));
            h.createUpdate("delete from membership where topic = :topic").bind("topic", topic).execute();
            memberships.forEach((id, membership) -> insert(h, id, membership));
            return true;
        });
        touched.forEach(this::tell);
    }

    private static void insert(Handle h, BillId id, Membership membership) {
        h.createUpdate("insert into membership (subject, topic, direction, evidence, since)"
                + " values (:id, :topic, :direction, :evidence, :since)").bind("id", id.toString()).bind("topic", membership.topic())
                .bind("direction", membership.direction()).bind("evidence", membership.evidence())
                .bind("since", membership.since().toEpochMilli()).execute();
    }

    @Override
    public List<BillRow> inTopic(String topic) {
        return database.read(h -> h
                .createQuery("select * from bill where id in (select subject from membership where topic = :topic)" + BILL_ORDER)
                .bind("topic", topic).map((row, context) -> bill(row)).list());
    }

    @Override
    public List<BillRow> withProvision(String provision) {
        return database.read(h -> h
                .createQuery("select * from bill where (id in (select bill from provision_step where provision = :provision)"
                        + " or id in (select subject from change where kind = 'amendment-says' and fact like :of))" + BILL_ORDER)
                .bind("provision", provision).bind("of", "%/provision/" + provision).map((row, context) -> bill(row)).list());
    }

    @Override
    public Set<BillId> inAnyTopic() {
        return database.read(h -> h.createQuery("select distinct subject from membership")
                .map((row, context) -> BillId.parse(row.getString("subject")).orElseThrow()).set());
    }

    @Override
    public List<BillRow> ofCongress(int congress) {
        return database.read(h -> h.createQuery("select * from bill where congress = :congress" + BILL_ORDER).bind("congress", congress)
                .map((row, context) -> bill(row)).list());
    }

    @Override
    public List<BillRow> rows(List<BillId> ids) {
        return lists.rows(ids);
    }

    @Override
    public List<Searchable> searchable() {
        return lists.searchable();
    }

    @Override
    public void listen(Consumer<BillId> listener) {
        listeners.add(listener);
    }

    @Override
    public boolean alone() {
        return database.writes();
    }

    private void tell(BillId id) {
        listeners.forEach(listener -> database.afterwards(() -> listener.accept(id)));
    }

    @Override
    public List<RecordedChange> newsSince(Instant since, Collection<String> topics, Collection<BillId> bills, int limit) {
        return lists.newsSince(since, topics, bills, limit);
    }

    @Override
    public List<BillId> amendedOn(Collection<String> topics) {
        return lists.amendedOn(topics);
    }

    @Override
    public List<Integer> congresses() {
        return SqlLists.congresses(database);
    }

    @Override
    public List<Held> held() {
        return lists.held();
    }

    @Override
    public List<BillRow> sameNumber(BillId id) {
        return database.read(h -> h.createQuery("select * from bill where type = :type and number = :number order by congress desc")
                .bind("type", id.type().path()).bind("number", id.number()).map((row, context) -> bill(row)).list());
    }

    /** By the form in which JSON has it; a measure that only looks so is told apart by whoever reads it. */
    @Override
    public List<BillId> naming(AmendmentId amendment) {
        String json = "%\"type\":\"" + amendment.type() + "\",\"number\":" + amendment.number() + "}%";
        return database.read(h -> h.createQuery("""
                select subject from word where facet = 'AMENDMENTS' and subject like :congress and content like :json
                union select bill from roll_call_word where congress = :number and bill is not null and content like :json""")
                .bind("congress", "%-" + amendment.congress()).bind("json", json).bind("number", amendment.congress())
                .mapTo(String.class).list()).stream().map(BillId::parse).flatMap(Optional::stream).sorted().toList();
    }

    @Override
    public List<BillId> votedOn(Chamber chamber, int number) {
        String fact = "%/roll/" + (chamber == Chamber.HOUSE ? "h" : "s") + number + "-%";
        return database.read(h -> h.createQuery("select distinct subject from change where fact like :fact").bind("fact", fact)
                .mapTo(String.class).list()).stream().map(BillId::parse).flatMap(Optional::stream).sorted().toList();
    }

    @Override
    public Set<BillId> allIds() {
        return database.read(h -> h.createQuery("select id from bill")
                .map((row, context) -> BillId.parse(row.getString("id")).orElseThrow()).set());
    }

    @Override
    public Optional<Instant> lastHeard() {
        return database.read(h -> h.createQuery("select max(heard_at) as heard_at from bill")
                .map((row, context) -> Columns.optionalInstant(row, "heard_at")).one());
    }

    @Override
    public LedgerCounts counts() {
        return database.read(h -> h.createQuery("select count(*) as bills, (select count(*) from change) as changes,"
                + " coalesce(sum(unrecognised), 0) as unrecognised, coalesce(sum(disputes), 0) as disputes from bill")
                .map((row, context) -> new LedgerCounts(row.getLong("bills"), row.getLong("changes"), row.getLong("unrecognised"),
                        row.getLong("disputes")))
                .one());
    }
}
