package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.statement.PreparedBatch;

import floorwire.congress.BillId;
import floorwire.congress.ProvisionStep;
import floorwire.congress.TextPackage;
import floorwire.ledger.BillTexts;
import floorwire.text.BillText;
import floorwire.text.Section;

/** The texts of measures in SQL, a row a section. */
public final class SqlBillTexts implements BillTexts {

    private final Database database;

    public SqlBillTexts(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Row row, BillText text) {
        database.with(h -> {
            h.createUpdate("delete from text_section where package = :package and sha256 = :sha256").bind("package", row.name().id())
                    .bind("sha256", row.sha256()).execute();
            h.createUpdate("""
                    insert into bill_text (package, sha256, bill, version, url, title, stage, heard_at, sections)
                    values (:package, :sha256, :bill, :version, :url, :title, :stage, :heardAt, :sections)
                    on conflict (package, sha256) do update set bill = excluded.bill, version = excluded.version, url = excluded.url,
                        title = excluded.title, stage = excluded.stage, heard_at = excluded.heard_at, sections = excluded.sections""")
                    .bind("package", row.name().id()).bind("sha256", row.sha256()).bind("bill", row.bill().toString())
                    .bind("version", row.name().version()).bind("url", row.url()).bind("title", row.title()).bind("stage", row.stage())
                    .bind("heardAt", row.heardAt().toEpochMilli()).bind("sections", text.sections().size()).execute();
            if (text.pieces().isEmpty()) {
                return true;
            }
            try (PreparedBatch batch = h.prepareBatch("""
                    insert into text_section (package, sha256, place, number, heading, path, citations, content, paragraph)
                    values (:package, :sha256, :place, :number, :heading, :path, :citations, :content, :paragraph)""")) {
                int place = 0;
                for (Section section : text.pieces()) {
                    batch.bind("package", row.name().id()).bind("sha256", row.sha256()).bind("place", place)
                            .bind("paragraph", place++ < text.sections().size() ? 0 : 1)
                            .bind("number", section.number()).bind("heading", section.heading())
                            .bind("path", lines(section.path())).bind("citations", lines(section.citations()))
                            .bind("content", section.text()).add();
                }
                batch.execute();
            }
            return true;
        });
    }

    /** Headings and citations are one line each. */
    private static String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    @Override
    public List<Row> of(BillId bill) {
        List<Row> rows = rows("bill", bill.toString());
        Set<TextPackage> seen = new HashSet<>();
        return rows.stream().filter(row -> seen.add(row.name()))
                .sorted(Comparator.comparing(Row::name, TextPackage.order(bill.type().origin()))).toList();
    }

    @Override
    public List<Row> printings(TextPackage name) {
        return rows("package", name.id()).reversed();
    }

    /** The latest heard first. */
    private List<Row> rows(String by, String value) {
        return database.read(h -> h.createQuery("select * from bill_text where <by> = :value order by heard_at desc, sha256")
                .define("by", by).bind("value", value).map((row, context) -> row(row)).list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(BillId.parse(row.getString("bill")).orElseThrow(),
                new TextPackage(row.getString("package"), row.getString("version")),
                row.getString("url"), row.getString("sha256"), row.getString("title"), row.getString("stage"),
                Columns.instant(row, "heard_at"), row.getInt("sections"));
    }

    @Override
    public Set<BillId> bills() {
        return database.read(h -> h.createQuery("select distinct bill from bill_text").mapTo(String.class).stream()
                .flatMap(bill -> BillId.parse(bill).stream()).collect(Collectors.toSet()));
    }

    @Override
    public BillText text(Row row) {
        Map<Boolean, List<Section>> pieces = database.read(h -> h
                .createQuery("select * from text_section where package = :package and sha256 = :sha256 order by place")
                .bind("package", row.name().id()).bind("sha256", row.sha256())
                .map((one, context) -> Map.entry(one.getInt("paragraph") == 1, section(one)))
                .list()).stream()
                .collect(Collectors.partitioningBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return new BillText(row.title(), row.stage(), pieces.getOrDefault(false, List.of()), pieces.getOrDefault(true, List.of()));
    }

    @Override
    public List<Heading> headings(BillId bill) {
        Optional<Row> latest = of(bill).reversed().stream().filter(row -> row.sections() > 0 && !row.name().amends()).findFirst();
        return latest.isEmpty() ? List.of() : database.read(h -> h.createQuery("select number, heading from text_section"
                + " where package = :package and sha256 = :sha256 and paragraph = 0 order by place")
                .bind("package", latest.get().name().id()).bind("sha256", latest.get().sha256())
                .map((row, context) -> new Heading(row.getString("number"), row.getString("heading"))).list());
    }

    @Override
    public Optional<Section> section(Row row, String number, String heading) {
        return database.read(h -> h.createQuery("""
                select * from text_section where package = :package and sha256 = :sha256 and number = :number and heading = :heading
                order by place limit 1""")
                .bind("package", row.name().id()).bind("sha256", row.sha256()).bind("number", number).bind("heading", heading)
                .map((one, context) -> section(one)).findFirst());
    }

    private static Section section(ResultSet row) throws SQLException {
        return new Section(row.getString("number"), row.getString("heading"), lines(row.getString("path")), row.getString("content"),
                lines(row.getString("citations")));
    }

    @Override
    public void steps(BillId bill, List<ProvisionStep> steps) {
        database.with(h -> {
            h.createUpdate("delete from provision_step where bill = :bill").bind("bill", bill.toString()).execute();
            for (int place = 0; place < steps.size(); place++) {
                ProvisionStep step = steps.get(place);
                h.createUpdate("insert into provision_step (bill, place, provision, content) values (:bill, :place, :provision, :content)")
                        .bind("bill", bill.toString()).bind("place", place).bind("provision", step.provision())
                        .bind("content", WordJson.MAPPER.writeValueAsString(step)).execute();
            }
            return true;
        });
    }

    @Override
    public List<Stand> road(String provision) {
        return database
                .read(h -> h.createQuery("select bill, content from provision_step where provision = :provision order by bill, place")
                        .bind("provision", provision).map((row, context) -> stand(row)).list());
    }

    @Override
    public List<Stand> enacted() {
        return database.read(h -> h.createQuery("select bill, content from provision_step where content like :enacted order by bill, place")
                .bind("enacted", "%\"" + ProvisionStep.Became.ENACTED + "\"%").map((row, context) -> stand(row)).list()).stream()
                .filter(stand -> stand.step().became() == ProvisionStep.Became.ENACTED && stand.step().says()).toList();
    }

    private static Stand stand(ResultSet row) throws SQLException {
        return new Stand(BillId.parse(row.getString("bill")).orElseThrow(),
                WordJson.MAPPER.readValue(row.getString("content"), ProvisionStep.class));
    }
}
