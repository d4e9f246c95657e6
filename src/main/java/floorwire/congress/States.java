package floorwire.congress;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The states, the District and the territories that send anybody to Congress. */
public final class States {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    private static final List<String> NO_SENATORS = List.of("DC", "PR", "GU", "VI", "AS", "MP");

    static {
        String all =
                "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,FL Florida,GA Georgia,"
                        + "HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,"
                        + "MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,"
                        + "NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,"
                        + "RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,"
                        + "WV West Virginia,WI Wisconsin,WY Wyoming,DC District of Columbia,PR Puerto Rico,GU Guam,VI Virgin Islands,"
                        + "AS American Samoa,MP Northern Mariana Islands";
        for (String one : all.split(",", -1)) {
            NAMES.put(one.substring(0, 2), one.substring(3));
        }
    }

    private States() {}

    /** The two letters, from these or the name in any case; empty for anything else. */
    public static Optional<String> code(String typed) {
        String word = typed.strip().toUpperCase(Locale.ROOT);
        return NAMES.containsKey(word) ? Optional.of(word)
                : NAMES.entrySet().stream().filter(one -> one.getValue().equalsIgnoreCase(word)).map(Map.Entry::getKey).findFirst();
    }

    /** Whether it is a state: the District and the territories send nobody to the Senate. */
    public static boolean sendsSenators(String code) {
        return !NO_SENATORS.contains(code);
    }

    /** The District and the territories, which send Delegates and the Resident Commissioner to the House. */
    public static List<String> territories() {
        return NO_SENATORS;
    }

    public static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    public static Collection<String> names() {
        return NAMES.values();
    }
}
