package floorwire.congress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The National Defense Authorization Act of one fiscal year, of which several measures may be carriers: each chamber's own bill, and the
 * vehicle, often born about something else, that becomes the law (domain.md 6). What a measure carries is told by its titles, of any of its
 * versions, or before these say so by a text that holds most of what another carrier's does, and never by a roll call's words: those keep the title with which the vehicle was born.
 */
public final class DefenseAct {

    private static final Pattern NAMED =
            Pattern.compile("(?i)\\bnational defense authorization act for (?:fiscal years?|fy) ?((?:19|20)[0-9]{2})\\b");
    private static final Pattern AUTHORIZES = Pattern.compile(
            "(?i)\\bauthorize appropriations for (?:fiscal years?|fy) ?((?:19|20)[0-9]{2})\\b.{0,60}\\bmilitary activities of the department of");

    /** What a carrier is to the act. */
    public enum Role {
        HOUSE_BILL("the House's bill"),
        SENATE_BILL("the Senate's bill"),
        /** Born as another measure. */
        VEHICLE("the vehicle");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private DefenseAct() {}

    /**
     * The fiscal year of the act that the measure carries by the latest of its titles that names one, or else by its text; empty for any other
     * measure.
     */
    public static Optional<Integer> fiscalYear(Bill bill) {
        return byTitles(bill).or(() -> bill.sections().carried().map(Carried::year));
    }

    /** The same by its titles alone. */
    public static Optional<Integer> byTitles(Bill bill) {
        return titles(bill).flatMap(title -> year(title).stream()).reduce((first, last) -> first);
    }

    /** What a measure that carries the act is to it. */
    public static Role role(Bill bill) {
        if (bornAs(bill).isPresent()) {
            return Role.VEHICLE;
        }
        return bill.id().type().origin() == Chamber.HOUSE ? Role.HOUSE_BILL : Role.SENATE_BILL;
    }

    /** The official title with which a vehicle was introduced; empty for a measure that was the act from the first. */
    public static Optional<String> bornAs(Bill bill) {
        return bill.titles().stream().filter(title -> title.kind() == Title.Kind.OFFICIAL)
                .filter(title -> title.type().toLowerCase(Locale.ROOT).contains("as introduced")).map(Title::text).findFirst()
                .filter(title -> year(title).isEmpty());
    }

    /**
     * The day from which a vehicle's text is the act: that of the first version after the last one whose own titles name something else. Empty for a
     * measure that was the act from the first, and where versions and titles do not tell.
     */
    public static Optional<LocalDate> since(Bill bill) {
        if (role(bill) != Role.VEHICLE) {
            return Optional.empty();
        }
        Set<LocalDate> named = versions(bill, true);
        Optional<LocalDate> other = versions(bill, false).stream().filter(day -> !named.contains(day)).max(Comparator.naturalOrder());
        return Stream.concat(named.stream(), bill.texts().stream().flatMap(text -> text.date().stream()))
                .filter(day -> other.filter(day::isAfter).isPresent()).min(Comparator.naturalOrder());
    }

    /** The days of the versions of which a title of their own names the act, or names something else. */
    private static Set<LocalDate> versions(Bill bill, boolean act) {
        return bill.titles().stream().filter(title -> title.kind() == Title.Kind.SHORT || title.kind() == Title.Kind.OFFICIAL)
                .filter(title -> year(title.text()).isPresent() == act).flatMap(title -> version(title, bill).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<LocalDate> version(Title title, Bill bill) {
        String type = title.type().toLowerCase(Locale.ROOT);
        String code = title.versionCode().orElse("").toLowerCase(Locale.ROOT);
        List<String> codes = !code.isEmpty() ? List.of(code) : type.contains("introduced") ? List.of("ih", "is")
                : type.contains("passed house") ? List.of("eh", "eah") : type.contains("passed senate") ? List.of("es", "eas") : List.of();
        return bill.texts().stream().filter(text -> TextPackage.of(text).filter(one -> codes.contains(one.version())).isPresent())
                .flatMap(text -> text.date().stream()).min(Comparator.naturalOrder());
    }

    /** The Congress that sits in the calendar year before the fiscal year, in which its act is made. */
    public static int congress(int fiscalYear) {
        return Congress.ofYear(fiscalYear - 1).number();
    }

    private static Stream<String> titles(Bill bill) {
        return Stream.concat(bill.titles().stream().filter(title -> title.kind() != Title.Kind.SHORT_FOR_PORTION).map(Title::text),
                Stream.of(bill.detail().title()));
    }

    private static Optional<Integer> year(String title) {
        return Stream.of(NAMED, AUTHORIZES).map(pattern -> pattern.matcher(title)).filter(Matcher::find)
                .map(matcher -> Integer.parseInt(matcher.group(1))).findFirst();
    }
}
