package floorwire.congress;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link to congress.gov or govinfo.gov leads to: a measure, whichever of its pages or files is linked, or a law. Packages are named as in
 * <a href="https://www.govinfo.gov/help/bills">GovInfo's help</a>, links without a version as in its <a href="https://www.govinfo.gov/link-docs/">link
 * service</a>.
 */
public sealed interface OfficialLink {

    /** A measure. */
    record OfBill(BillId bill) implements OfficialLink {}

    /** @param number within its Congress and kind, 31 of Public Law 118-31 */
    record OfLaw(boolean isPrivate, int congress, int number) implements OfficialLink {}

    /** The host stands whole between the scheme and the first slash: nothing before it, no user's name, no other domain behind it. */
    Pattern ADDRESS = Pattern.compile("(?i)(?:https?://)?(?:(?:www|m)\\.)?(?<site>congress|govinfo)\\.gov(?<path>/[^?#\\s]*)(?:[?#]\\S*)?");
    Pattern PAGE = Pattern.compile("/bill/(\\d{1,3})(?:st|nd|rd|th)-congress/([a-z-]+)/(\\d{1,6})(?:/.*)?");
    Pattern SERVICE = Pattern.compile("/link/bills/(\\d{1,3})/([a-z]{1,8})/(\\d{1,6})(?:/.*)?");
    Pattern PACKAGE =
            Pattern.compile("/(?:.*/)?(?:bills|billstatus|billsum)-(\\d{1,3})(hjres|sjres|hconres|sconres|hres|sres|hr|s)(\\d{1,6})"
                    + "(?:[a-z][a-z0-9_]*)?(?:\\.[a-z.]+)?(?:/.*)?");
    Pattern LAW_SERVICE = Pattern.compile("/link/plaw/(\\d{1,3})/(public|private)/(\\d{1,4})(?:/.*)?");
    Pattern LAW_PACKAGE = Pattern.compile("/(?:.*/)?plaw-(\\d{1,3})(publ|pvtl)(\\d{1,4})(?:_[a-z]+)?(?:\\.[a-z.]+)?(?:/.*)?");

    /** Reads an address alone, with or without its scheme; empty for one of another site, or that leads to neither. */
    static Optional<OfficialLink> parse(String address) {
        Matcher official = ADDRESS.matcher(address.strip());
        if (!official.matches()) {
            return Optional.empty();
        }
        String path = official.group("path").toLowerCase(Locale.ROOT);
        boolean govinfo = official.group("site").equalsIgnoreCase("govinfo");
        Matcher service = (govinfo ? SERVICE : PAGE).matcher(path);
        if (service.matches()) {
            return type(service.group(2)).flatMap(type -> bill(service, type));
        }
        Matcher bill = PACKAGE.matcher(path);
        if (bill.matches()) {
            return type(bill.group(2)).flatMap(type -> bill(bill, type));
        }
        Matcher lawService = LAW_SERVICE.matcher(path);
        if (govinfo && lawService.matches()) {
            return law(lawService);
        }
        Matcher law = LAW_PACKAGE.matcher(path);
        return law.matches() ? law(law) : Optional.empty();
    }

    private static Optional<BillType> type(String named) {
        for (BillType type : BillType.values()) {
            if (type.webPath().equals(named) || type.path().equals(named)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static Optional<OfficialLink> bill(Matcher found, BillType type) {
        int congress = Integer.parseInt(found.group(1));
        int number = Integer.parseInt(found.group(3));
        return congress < 1 || number < 1 ? Optional.empty() : Optional.of(new OfBill(new BillId(congress, type, number)));
    }

    private static Optional<OfficialLink> law(Matcher found) {
        int congress = Integer.parseInt(found.group(1));
        int number = Integer.parseInt(found.group(3));
        return congress < 1 || number < 1 ? Optional.empty() : Optional.of(new OfLaw(!found.group(2).startsWith("publ"), congress, number));
    }
}
