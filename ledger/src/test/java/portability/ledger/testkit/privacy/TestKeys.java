package portability.ledger.testkit.privacy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.ledger.privacy.keys.KeyEncryptionKeys;
import portability.ledger.privacy.keys.SubjectKeys;
import portability.ledger.store.NewSubjectKey;

/// The keys of persons in a database that has a log's tables.
public final class TestKeys {
    private static final int CAPACITY = 100;

    private final JdbcClient sql;

    private TestKeys(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    /// @param database empty, or with the tables already
    public static TestKeys in(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/ledger")
                .load()
                .migrate();
        return new TestKeys(database);
    }

    public JdbcClient sql() {
        return sql;
    }

    /// A line of a file of wrapping keys, made at random.
    public static String kekLine(String id) {
        return id + " " + random();
    }

    /// Thirty-two bytes by chance, in Base64.
    public static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// As a process has them that starts now.
    public SubjectKeys started(KeyEncryptionKeys keks) {
        return new SubjectKeys(sql, keks, CAPACITY);
    }

    /// Stores fresh keys as the transaction of their first events would, and tells `keys` so.
    public void store(SubjectKeys keys, List<NewSubjectKey> fresh) {
        for (var key : fresh)
            sql.sql("insert into subject_key (subject, kek_id, wrapped, created_at) values (?, ?, ?, 0)")
                    .params(key.subject(), key.kekId(), key.wrapped())
                    .update();
        keys.stored(fresh);
    }

    /// Destroys a key as an erasure does, in a process that then tells `keys`.
    public void destroy(String subject, List<SubjectKeys> keys) {
        sql.sql("delete from subject_key where subject = ?").param(subject).update();
        keys.forEach(known -> known.forget(subject));
    }
}
