package floorwire.store;

import java.sql.Types;

import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Text as every database takes it: what upstream text may hold and PostgreSQL refuses (NUL, half a surrogate pair) becomes U+FFFD. */
final class CleanText extends AbstractArgumentFactory<String> {

    private static final char REPLACEMENT = '\uFFFD';

    CleanText() {
        super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
        String clean = clean(value);
        return (position, statement, context) -> statement.setString(position, clean);
    }

    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean bad = point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
            clean.appendCodePoint(bad ? REPLACEMENT : point);
        });
        return clean.toString();
    }
}
