package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How our values stand in columns: instants as epoch milliseconds, legislative dates as ISO text. */
final class Columns {

    private Columns() {}

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return text(row, column).map(LocalDate::parse);
    }

    static @Nullable Long millisOrNull(Optional<Instant> value) {
        return value.map(Instant::toEpochMilli).orElse(null);
    }

    static @Nullable String orNull(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
