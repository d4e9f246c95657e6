package floorwire.store;

import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The address of a PostgreSQL database: {@code jdbc:postgresql://HOST[:PORT]/DATABASE[?PARAMETERS]}, parameters as the driver's
 * documentation has them. User and password stand in {@code user} and {@code password}, or in PGUSER and PGPASSWORD; the driver reads
 * {@code ~/.pgpass} and PGPASSFILE by itself. What is shown of an address is never more than host, port and database.
 */
record PostgresUrl(String address, String url, Optional<String> user, Optional<String> password) {

    static final String PREFIX = "jdbc:postgresql:";

    private static final Pattern FORM =
            Pattern.compile(Pattern.quote(PREFIX) + "//(?<hosts>[^/?@]+)/(?<database>[^/?]+)(?<parameters>\\?.*)?");

    /** Kept: the driver logs whole addresses that it cannot read, and a logger nobody holds forgets that it was silenced. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    static PostgresUrl of(String url, Map<String, String> environment) {
        Matcher form = FORM.matcher(url);
        if (!form.matches()) {
            throw Engine.unknown(withoutSecrets(url));
        }
        String parameters = Optional.ofNullable(form.group("parameters")).orElse("");
        return new PostgresUrl(withoutSecrets(url), url, unless(parameters, "user", environment.get("PGUSER")),
                unless(parameters, "password", environment.get("PGPASSWORD")));
    }

    private static Optional<String> unless(String parameters, String name, @Nullable String value) {
        boolean given = Pattern.compile("[?&]" + name + "=").matcher(parameters).find();
        return Optional.ofNullable(value).filter(found -> !given && !found.isEmpty());
    }

    /** Whatever follows a question mark may hold a password, and so may what stands before an at sign. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("(?s)\\?.*", "").replaceFirst("(?s)//.*@", "//");
    }

    /** @param applicationName what the server shows to others of this connection */
    PGSimpleDataSource source(String applicationName) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(url);
        } catch (IllegalArgumentException e) {
            // its message and its causes hold the whole address
            throw new StoreException("the parameters of " + address + " cannot be read: they go ?name=value&name=value, with %25 for a"
                    + " percent sign and %26 for an ampersand, and ports are numbers");
        }
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setApplicationName(applicationName);
        source.setTcpKeepAlive(true);
        source.setReadOnlyMode("always"); // a query alone is no transaction
        return source;
    }
}
