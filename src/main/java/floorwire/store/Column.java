package floorwire.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A column of our tables between a database and JSON: text or a whole number, both may be null. */
record Column(String name, int type) {

    static List<Column> of(ResultSet rows) throws SQLException {
        ResultSetMetaData data = rows.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(new Column(data.getColumnName(i), switch (data.getColumnType(i)) {
                case Types.VARCHAR, Types.LONGVARCHAR, Types.CHAR, Types.CLOB -> Types.VARCHAR;
                case Types.INTEGER -> Types.INTEGER;
                case Types.BIGINT -> Types.BIGINT;
                default -> throw new IllegalStateException("a backup knows no columns like " + data.getColumnName(i));
            }));
        }
        return columns;
    }

    void put(ResultSet row, ObjectNode json) throws SQLException {
        if (type == Types.VARCHAR) {
            json.put(name, row.getString(name));
            return;
        }
        long value = row.getLong(name);
        if (row.wasNull()) {
            json.putNull(name);
        } else {
            json.put(name, value);
        }
    }

    boolean takes(JsonNode value) {
        return value.isNull() || switch (type) {
            case Types.VARCHAR -> value.isString();
            case Types.INTEGER -> value.isIntegralNumber() && value.canConvertToInt();
            default -> value.isIntegralNumber() && value.canConvertToLong();
        };
    }

    void bind(PreparedStatement statement, int position, JsonNode value) throws SQLException {
        if (value.isNull()) {
            statement.setNull(position, type);
        } else if (type == Types.VARCHAR) {
            statement.setString(position, CleanText.clean(value.asString()));
        } else {
            statement.setLong(position, value.asLong());
        }
    }
}
