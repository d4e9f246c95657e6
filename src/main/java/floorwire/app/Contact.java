package floorwire.app;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whom a source may write to: a mail address or a page. It stands in a header, so it is ASCII without blanks. */
final class Contact {

    private static final Pattern MAIL = Pattern.compile("(?:mailto:)?[!-~&&[^@()<>,;:\"]]+@[A-Za-z0-9.-]+");
    private static final Pattern PAGE = Pattern.compile("https?://[!-~&&[^()]]+");
    private static final Pattern HEADER = Pattern.compile("[ -~]*");

    private Contact() {}

    /** Why this cannot be sent to a source; empty if it can. */
    static Optional<String> wrong(String contact) {
        return HEADER.matcher(contact).matches() ? Optional.empty()
                : Optional.of("it stands in a request's header, where only plain letters, digits and signs may be");
    }

    /** As it is sent; empty if it is neither a mail address nor a web page. */
    static Optional<String> read(String typed) {
        if (PAGE.matcher(typed).matches()) {
            return Optional.of(typed);
        }
        return MAIL.matcher(typed).matches() ? Optional.of(typed.startsWith("mailto:") ? typed : "mailto:" + typed) : Optional.empty();
    }
}
