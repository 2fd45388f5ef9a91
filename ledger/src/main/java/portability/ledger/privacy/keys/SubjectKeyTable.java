package portability.ledger.privacy.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The wrapped keys. Rows come and go with the log's own transactions; only a new wrapping is written here.
final class SubjectKeyTable {
    private final JdbcClient sql;

    SubjectKeyTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<WrappedKey> find(String subject) {
        return sql.sql("select kek_id, wrapped from subject_key where subject = ?")
                .param(subject)
                .query((row, _) -> new WrappedKey(row.getString(1), row.getBytes(2)))
                .optional();
    }

    Map<String, WrappedKey> find(Set<String> subjects) {
        return sql
                .sql("select subject, kek_id, wrapped from subject_key where subject = any(?)")
                .param(subjects.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString(1), new WrappedKey(row.getString(2), row.getBytes(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A key that may be there, and whether the log says that the subject was erased.
    record Found(Optional<WrappedKey> key, boolean erased) {}

    Found findForWriting(String subject) {
        return sql.sql("""
                        select k.kek_id, k.wrapped, exists (
                            select from log_entry
                            where stream_id = 'erasure/' || :subject and event_name = 'privacy.SubjectErased')
                        from (values (1)) as one
                        left join subject_key k on k.subject = :subject
                        """)
                .param("subject", subject)
                .query((row, _) -> new Found(wrapped(row), row.getBoolean(3)))
                .single();
    }

    private static Optional<WrappedKey> wrapped(ResultSet row) throws SQLException {
        var kekId = row.getString(1);
        return kekId == null ? Optional.empty() : Optional.of(new WrappedKey(kekId, row.getBytes(2)));
    }

    /// Some subjects whose key is wrapped under another key than this one.
    List<String> notUnder(String kekId, int atMost) {
        return sql.sql("select subject from subject_key where kek_id <> ? order by subject limit ?")
                .params(kekId, atMost)
                .query(String.class)
                .list();
    }

    /// Replaces a wrapping, unless the key was erased or wrapped anew meanwhile.
    void rewrap(String subject, WrappedKey before, WrappedKey after) {
        sql.sql("update subject_key set kek_id = ?, wrapped = ? where subject = ? and wrapped = ?")
                .params(after.kekId(), after.bytes(), subject, before.bytes())
                .update();
    }
}
