package floorwire.congress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The measure that took a measure's text over. The chambers say so in an action: the Senate passes its own bill, then "incorporated
 * this measure in H.R. 2670 as an amendment", and the original stays open until its Congress ends (domain.md 6: say superseded, never
 * died or stalled).
 */
public final class Successor {

    private static final String SAID = "ncorporated this measure in ";
    private static final Pattern INCORPORATED =
            Pattern.compile(SAID + "(?<bill>[HS][.A-Za-z ]{0,12}? ?\\d{1,5}) as an amendment");

    private Successor() {}

    /** The other measure, of the same Congress; empty where no action names one. */
    public static Optional<BillId> of(Bill bill) {
        return bill.actions().stream().map(Action::text).filter(text -> text.contains(SAID)).map(INCORPORATED::matcher)
                .filter(Matcher::find)
                .flatMap(matcher -> BillReference.parse(matcher.group("bill")).stream())
                .map(reference -> reference.in(bill.id().congress()))
                .findFirst();
    }
}
