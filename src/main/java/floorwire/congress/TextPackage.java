package floorwire.congress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A version of a measure's text, or its law, as the Government Publishing Office names the package that holds it.
 *
 * @param id      {@code BILLS-118hr2670enr}, {@code PLAW-118publ31}
 * @param version the version's code, {@code enr}; {@value #LAW} for a law
 */
public record TextPackage(String id, String version) {

    /** Stands for a law, whose package has no version code. */
    public static final String LAW = "law";

    private static final Pattern BILL =
            Pattern.compile("BILLS-\\d{2,3}(?:hr|s|hjres|sjres|hconres|sconres|hres|sres)\\d+([a-z][a-z0-9_]*)");
    private static final Pattern PUBLIC_LAW = Pattern.compile("PLAW-(\\d{2,3})(publ|pvtl)(\\d+)");
    private static final String REPEATED = "(?:\\d.*|_s)$";

    /** The order of a measure that begins in the House (domain.md 5.1); of one that begins in the Senate the chambers are exchanged. */
    private static final List<List<String>> HOUSE_FIRST = List.of(
            List.of("ih", "rih", "rch", "rth", "iph", "lth", "as", "ash", "sas", "sc"),
            List.of("cdh", "pch", "rh", "fph"), List.of("cph", "ath", "eh", "eph"), List.of("rds", "rfs", "hds", "pcs"), List.of("rs"),
            List.of("eas", "eah", "res", "reah"), List.of("enr", "renr"), List.of(LAW));
    private static final int AMENDED = 5;
    private static final int UNKNOWN = 4;

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("ih", "as introduced in the House"),
            Map.entry("is", "as introduced in the Senate"), Map.entry("rh", "as reported in the House"),
            Map.entry("rs", "as reported in the Senate"), Map.entry("pcs", "as placed on the Senate calendar"),
            Map.entry("pch", "as placed on the House calendar"), Map.entry("eh", "as passed by the House"),
            Map.entry("es", "as passed by the Senate"), Map.entry("cph", "as agreed to by the House"),
            Map.entry("cps", "as agreed to by the Senate"), Map.entry("ath", "as agreed to by the House"),
            Map.entry("ats", "as agreed to by the Senate"), Map.entry("rfs", "as referred in the Senate"),
            Map.entry("rfh", "as referred in the House"), Map.entry("rds", "as received in the Senate"),
            Map.entry("rdh", "as received in the House"), Map.entry("eas", "as amended by the Senate"),
            Map.entry("eah", "as amended by the House"), Map.entry("enr", "enrolled"));

    /**
     * Where the package is read from: what names an XML file of it. Links to www.congress.gov name the same file as GovInfo, and only GovInfo is
     * asked (api.congress.gov#207).
     *
     * @return empty where no XML is linked
     */
    public static Optional<TextPackage> of(TextVersion version) {
        return version.urls().stream().filter(url -> url.endsWith(".xml")).flatMap(url -> ofFile(url.substring(url.lastIndexOf('/') + 1))
                .stream()).findFirst();
    }

    /** @param file {@code BILLS-118hr2670enr.xml}, {@code PLAW-118publ31_uslm.xml} */
    static Optional<TextPackage> ofFile(String file) {
        String name = file.substring(0, file.length() - ".xml".length());
        String law = name.endsWith("_uslm") ? name.substring(0, name.length() - "_uslm".length()) : name;
        if (PUBLIC_LAW.matcher(law).matches()) {
            return Optional.of(new TextPackage(law, LAW));
        }
        Matcher bill = BILL.matcher(name);
        return bill.matches() ? Optional.of(new TextPackage(name, bill.group(1))) : Optional.empty();
    }

    /** The path below GovInfo's address; a law's is in the USLM folder, which laws have and no other folder of theirs does. */
    public String path() {
        return "/content/pkg/" + id + (version.equals(LAW) ? "/uslm/" : "/xml/") + id + ".xml";
    }

    /** Where people read it. */
    public String url() {
        return "https://www.govinfo.gov/app/details/" + id;
    }

    /**
     * The order in which a measure's versions follow each other, not by date: dates repeat and are missing (domain.md 5.1). The other chamber
     * amends first, and they answer each other in turn.
     */
    public static Comparator<TextPackage> order(Chamber origin) {
        return Comparator.<TextPackage>comparingInt(one -> rank(one.version(), origin)).thenComparingInt(one -> turn(one, origin))
                .thenComparing(TextPackage::version).thenComparing(TextPackage::id);
    }

    private static int turn(TextPackage one, Chamber origin) {
        if (!one.amends()) {
            return 0;
        }
        String repeat = one.version().replaceAll("\\D", "");
        boolean answer = base(one.version()).endsWith(origin == Chamber.HOUSE ? "h" : "s");
        return 2 * (repeat.isEmpty() ? 1 : Integer.parseInt(repeat.substring(0, Math.min(3, repeat.length())))) + (answer ? 1 : 0);
    }

    /** Whether it is a text of this measure; of a law its name does not tell. */
    public boolean mayBeOf(BillId bill) {
        return law() || id.equals("BILLS-" + bill.congress() + bill.type().path() + bill.number() + version);
    }

    private static int rank(String version, Chamber origin) {
        String base = base(version);
        String code = origin == Chamber.HOUSE ? base : exchanged(base);
        for (int rank = 0; rank < HOUSE_FIRST.size(); rank++) {
            if (HOUSE_FIRST.get(rank).contains(rank < AMENDED ? code : base) || (rank == 0 && HOUSE_FIRST.get(0).contains(base))) {
                return rank;
            }
        }
        return UNKNOWN;
    }

    /** Without a repeat's number or a star print's mark: {@code pcs2}, {@code is_s}. */
    private static String base(String version) {
        return version.replaceFirst(REPEATED, "");
    }

    private static String exchanged(String code) {
        if (code.endsWith("h")) {
            return code.substring(0, code.length() - 1) + "s";
        }
        return code.endsWith("s") ? code.substring(0, code.length() - 1) + "h" : code;
    }

    /** Whether a chamber sent it as an amendment, which need not hold the whole measure. */
    public boolean amends() {
        return HOUSE_FIRST.get(AMENDED).contains(base(version));
    }

    /** Its lines in the measure's own list: one as a rule, and none before it is listed. */
    public Stream<TextVersion> listed(Bill bill) {
        return bill.texts().stream().filter(text -> of(text).filter(this::equals).isPresent());
    }

    /** The day of the action that made it, if its list has one: of enrolled bills and laws it has none. */
    public Optional<LocalDate> made(Bill bill) {
        return listed(bill).flatMap(text -> text.date().stream()).findFirst();
    }

    public boolean law() {
        return version.equals(LAW);
    }

    /** For people: {@code as reported in the House}, {@code Public Law 118-31}; the code itself where it is no usual one. */
    public String words() {
        Matcher law = PUBLIC_LAW.matcher(id);
        return law.matches() ? (law.group(2).equals("publ") ? "Public" : "Private") + " Law " + law.group(1) + "-" + law.group(3)
                : NAMES.getOrDefault(base(version), "version " + version);
    }
}
