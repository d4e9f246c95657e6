package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jdbi.v3.core.statement.Query;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import floorwire.change.ChangeId;
import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteTime;
import floorwire.ledger.RollCallWord;
import floorwire.ledger.RollCalls;
import floorwire.ledger.VotesOnABill;

/** Roll calls in SQL. */
public final class SqlRollCalls implements RollCalls {

    /** The chambers' own records before the API's copy of the House's. */
    private static final String BELIEVED_FIRST = "case source when 'congressgov' then 1 else 0 end, source";
    private static final String COLUMNS = "roll, source, as_of, heard_at, hash, content";
    private static final String LATEST = " order by taken_at desc, chamber, number desc, " + BELIEVED_FIRST;
    private static final int MOST = 2_000;
    /** Engines take only so many values in one question. */
    private static final int AT_ONCE = 500;

    private static final JsonMapper MAPPER = WordJson.MAPPER;
    private static final ObjectReader ROLL_CALL = MAPPER.readerFor(RollCall.class);
    private static final ObjectReader POSITIONS =
            MAPPER.readerFor(MAPPER.getTypeFactory().constructCollectionType(List.class, Cast.class));

    private final Database database;
    private final List<Consumer<RollCallId>> listeners = new CopyOnWriteArrayList<>();

    public SqlRollCalls(Database database) {
        this.database = database;
    }

    @Override
    public RollCallWord word(String source, Instant asOf, Instant heardAt, RollCall rollCall) {
        return new RollCallWord(source, asOf, heardAt, ChangeId.digest(MAPPER.writeValueAsString(rollCall), 0), rollCall);
    }

    @Override
    public void keep(RollCallWord word) {
        RollCall rollCall = word.rollCall();
        RollCallId id = rollCall.id();
        Instant taken = rollCall.at().map(VoteTime::instant).orElse(word.asOf());
        database.run(() -> insert(word, rollCall, id, taken));
        listeners.forEach(listener -> database.afterwards(() -> listener.accept(id)));
    }

    private void insert(RollCallWord word, RollCall rollCall, RollCallId id, Instant taken) {
        database.writingWords();
        database.with(h -> h.createUpdate("""
                insert into roll_call_word (roll, source, chamber, congress, year, number, bill, taken_at, as_of, heard_at, hash, content,
                    positions)
                values (:roll, :source, :chamber, :congress, :year, :number, :bill, :taken, :asOf, :heardAt, :hash, :content, :positions)
                on conflict (roll, source) do update set bill = excluded.bill, taken_at = excluded.taken_at, as_of = excluded.as_of,
                    heard_at = excluded.heard_at, hash = excluded.hash, content = excluded.content, positions = excluded.positions""")
                .bind("roll", id.toString()).bind("source", word.source()).bind("chamber", id.chamber().name())
                .bind("congress", id.congress()).bind("year", id.year()).bind("number", id.number())
                .bind("bill", Columns.orNull(rollCall.matter().bill())).bind("taken", taken.toEpochMilli())
                .bind("asOf", word.asOf().toEpochMilli()).bind("heardAt", word.heardAt().toEpochMilli()).bind("hash", word.hash())
                .bind("content", MAPPER.writeValueAsString(rollCall.withoutPositions()))
                .bind("positions", MAPPER.writeValueAsString(rollCall.positions())).execute());
    }

    @Override
    public void listen(Consumer<RollCallId> listener) {
        listeners.add(listener);
    }

    @Override
    public List<RollCallWord> words(RollCallId id) {
        return database.read(h -> h.createQuery("select " + COLUMNS + ", positions from roll_call_word where roll = :roll order by "
                + BELIEVED_FIRST).bind("roll", id.toString()).map((row, context) -> whole(row)).list()).stream().map(Supplier::get)
                .toList();
    }

    /** Read as text while the database is ours, understood afterwards: others wait for the first only. */
    private static Supplier<RollCallWord> whole(ResultSet row) throws SQLException {
        Supplier<RollCallWord> without = word(row);
        String positions = row.getString("positions");
        return () -> {
            RollCallWord word = without.get();
            return new RollCallWord(word.source(), word.asOf(), word.heardAt(), word.hash(),
                    word.rollCall().withPositions(POSITIONS.readValue(positions)));
        };
    }

    private static Supplier<RollCallWord> word(ResultSet row) throws SQLException {
        String source = row.getString("source");
        Instant asOf = Columns.instant(row, "as_of");
        Instant heardAt = Columns.instant(row, "heard_at");
        String hash = row.getString("hash");
        String content = row.getString("content");
        return () -> new RollCallWord(source, asOf, heardAt, hash, ROLL_CALL.readValue(content));
    }

    @Override
    public List<RollCallWord> on(BillId bill) {
        return words("where bill = :bill order by year, chamber, number, " + BELIEVED_FIRST, Map.of("bill", bill.toString()));
    }

    /** What a source told of a roll call, without what it says. */
    static VotesOnABill.Told told(ResultSet row) throws SQLException {
        return new VotesOnABill.Told(row.getString("roll"), row.getString("source"), Columns.instant(row, "as_of"),
                Columns.instant(row, "heard_at"), row.getString("hash"));
    }

    @Override
    public List<RollCall> of(Collection<BillId> bills) {
        return bills.isEmpty() ? List.of()
                : believed(database.read(h -> h.createQuery("select " + COLUMNS + " from roll_call_word where bill in (<bills>)" + LATEST)
                        .bindList("bills", bills.stream().map(BillId::toString).toList()).map((row, context) -> word(row)).list()).stream()
                        .map(Supplier::get));
    }

    @Override
    public List<RollCall> taken(LocalDate from, LocalDate to) {
        return believed(words("where taken_at >= :from and taken_at < :to" + LATEST + " limit " + MOST,
                Map.of("from", from.atStartOfDay(Congress.WASHINGTON).toInstant().toEpochMilli(), "to",
                        to.plusDays(1).atStartOfDay(Congress.WASHINGTON).toInstant().toEpochMilli()))
                .stream());
    }

    @Override
    public List<RollCall> latest(int most) {
        return believed(words(LATEST.stripLeading() + " limit " + 2 * most, Map.of()).stream()).stream().limit(most).toList();
    }

    @Override
    public List<RollCall> numbered(Chamber chamber, int number) {
        return believed(words("where chamber = :chamber and number = :number" + LATEST,
                Map.of("chamber", chamber.name(), "number", number)).stream());
    }

    @Override
    public Map<RollCallId, Instant> session(String source, Chamber chamber, int congress, int year) {
        Map<RollCallId, Instant> taken = new LinkedHashMap<>();
        database.read(h -> h.createQuery("select roll, taken_at from roll_call_word where chamber = :chamber and congress = :congress"
                + " and year = :year and source = :source order by number").bind("chamber", chamber.name()).bind("congress", congress)
                .bind("year", year).bind("source", source).map((row, context) -> taken
                        .put(RollCallId.parse(row.getString("roll")).orElseThrow(), Columns.instant(row, "taken_at")) == null)
                .list());
        return taken;
    }

    @Override
    public Set<RollCallId> held(Collection<RollCallId> ids) {
        Set<RollCallId> held = new HashSet<>();
        List<String> printed = ids.stream().map(RollCallId::toString).toList();
        for (int from = 0; from < printed.size(); from += AT_ONCE) {
            List<String> some = printed.subList(from, Math.min(printed.size(), from + AT_ONCE));
            database.read(h -> h.createQuery("select distinct roll from roll_call_word where roll in (<rolls>)").bindList("rolls", some)
                    .mapTo(String.class).list()).forEach(roll -> held.add(RollCallId.parse(roll).orElseThrow()));
        }
        return held;
    }

    @Override
    public int count() {
        return database.read(h -> h.createQuery("select count(distinct roll) from roll_call_word").mapTo(Integer.class).one());
    }

    @Override
    public void each(Consumer<RollCall> reader) {
        String last = "";
        while (true) {
            List<RollCallWord> page = words("where roll > :last order by roll, " + BELIEVED_FIRST + " limit " + MOST, Map.of("last", last));
            if (page.isEmpty()) {
                return;
            }
            // the last one's other words may be on the next page
            String end = page.getLast().id().toString();
            boolean whole = page.size() < MOST || page.getFirst().id().toString().equals(end);
            believed(page.stream().filter(word -> whole || !word.id().toString().equals(end))).forEach(reader);
            if (page.size() < MOST) {
                return;
            }
            last = whole ? end : page.reversed().stream().map(word -> word.id().toString()).filter(id -> !id.equals(end)).findFirst()
                    .orElse(end);
        }
    }

    private List<RollCallWord> words(String rest, Map<String, ?> bound) {
        return database.read(h -> {
            Query query = h.createQuery("select " + COLUMNS + " from roll_call_word " + rest);
            bound.forEach(query::bind);
            return query.map((row, context) -> word(row)).list();
        }).stream().map(Supplier::get).toList();
    }

    /** Of each the first word, which is the one believed. */
    private static List<RollCall> believed(Stream<RollCallWord> words) {
        Set<RollCallId> seen = new HashSet<>();
        return words.filter(word -> seen.add(word.id())).map(RollCallWord::rollCall).toList();
    }
}
