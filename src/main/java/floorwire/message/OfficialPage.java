package floorwire.message;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that may be linked, since the addresses that upstream texts hold are data: {@code https}, a host of a government of the United
 * States, NATO or the United Nations, no port, no user, and not longer than people would look at.
 *
 * @param address in ASCII, without blanks, brackets, pipes or parentheses, so that no platform's markup ends within it
 * @param host    in small letters
 */
public record OfficialPage(String address, String host) {

    /** Top-level domains of the United States' governments, and the two organizations' own. */
    private static final List<String> OFFICIAL = List.of(".gov", ".mil", ".nato.int", ".un.org");
    private static final Pattern AT_THE_END = Pattern.compile("(?:^|(.*) · )(https://[!-;=-~]+)");
    private static final int LONGEST = 400;

    /** @param words what the link reads; {@code before} is empty where the address is all there is */
    public record Ending(String before, OfficialPage page, String words) {}

    public static Optional<OfficialPage> of(URI page) {
        String host = Optional.ofNullable(page.getHost()).orElse("").toLowerCase(Locale.ROOT);
        String address = page.toASCIIString().replace("(", "%28").replace(")", "%29");
        boolean official = "https".equals(page.getScheme()) && page.getPort() == -1 && page.getRawUserInfo() == null
                && OFFICIAL.stream().anyMatch(("." + host)::endsWith) && address.length() <= LONGEST;
        return official ? Optional.of(new OfficialPage(address, host)) : Optional.empty();
    }

    /** What stands before the official page that a tidy text ends with, {@code Bill text · https://www.congress.gov/…}. */
    public static Optional<Ending> endOf(String text) {
        Matcher matcher = AT_THE_END.matcher(text);
        return matcher.matches()
                ? uri(matcher.group(2)).flatMap(uri -> of(uri)
                        .map(page -> new Ending(Optional.ofNullable(matcher.group(1)).orElse(""), page, file(uri).orElse(page.words()))))
                : Optional.empty();
    }

    /** {@code congress.gov}. */
    public String words() {
        return host.replaceFirst("^www\\.", "");
    }

    /** {@code BILLS-119s2174is.pdf}, where the address ends with a file's name. */
    private static Optional<String> file(URI page) {
        String path = Optional.ofNullable(page.getPath()).orElse("");
        return Optional.of(path.substring(path.lastIndexOf('/') + 1)).filter(name -> name.matches("[A-Za-z0-9-]+(?:_uslm)?\\.[a-z]{3,4}"));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
