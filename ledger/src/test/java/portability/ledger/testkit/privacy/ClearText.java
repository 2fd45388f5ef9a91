package portability.ledger.testkit.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for a text in every column of every table of a database: as text, within bytes, and in Base64, wherever in
/// what
/// was encoded the text began.
public final class ClearText {
    private final JdbcClient sql;

    public ClearText(JdbcClient sql) {
        this.sql = sql;
    }

    private record Column(String tableName, String columnName, String dataType) {
        private String sql() {
            return dataType.equals("bytea") ? columnName : "convert_to(cast(" + columnName + " as text), 'UTF8')";
        }
    }

    /// `table.column` of each that holds it.
    public List<String> columnsHolding(String text) {
        var columns = sql.sql("select table_name, column_name, data_type from information_schema.columns"
                        + " where table_schema = 'public' order by table_name, ordinal_position")
                .query(Column.class)
                .list();
        var holding = new ArrayList<String>();
        for (var column : columns) if (holds(column, text)) holding.add(column.tableName + "." + column.columnName);
        return holding;
    }

    private boolean holds(Column column, String text) {
        for (var form : forms(text)) {
            var found = sql.sql("select exists (select from %s where position(cast(? as bytea) in %s) > 0)"
                            .formatted(column.tableName, column.sql()))
                    .param(form)
                    .query(Boolean.class)
                    .single();
            if (found) return true;
        }
        return false;
    }

    private static List<byte[]> forms(String text) {
        var forms = new ArrayList<byte[]>();
        forms.add(text.getBytes(UTF_8));
        for (var form : inBase64(text)) forms.add(form.getBytes(US_ASCII));
        return forms;
    }

    /// What Base64 makes of it, without the characters at its edges that hang on what stands beside it.
    private static Set<String> inBase64(String text) {
        var found = new LinkedHashSet<String>();
        var bytes = text.getBytes(UTF_8);
        for (int before = 0; before < 3; before++) {
            var padded = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, padded, before, bytes.length);
            int first = (before * 8 + 5) / 6;
            int end = padded.length * 8 / 6;
            found.add(
                    Base64.getEncoder().withoutPadding().encodeToString(padded).substring(first, end));
        }
        return found;
    }
}
