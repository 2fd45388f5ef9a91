package portability.ledger.privacy.keys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wraps every key under the newest wrapping key, so that the older ones can be thrown away.
///
/// Cut off anywhere, it goes on at the next start; several processes may do it at once.
public final class KeyRewrapping {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRewrapping.class);
    private static final int AT_ONCE = 500;

    private final SubjectKeyTable table;
    private final KeyEncryptionKeys keks;

    public KeyRewrapping(JdbcClient sql, KeyEncryptionKeys keks) {
        this.table = new SubjectKeyTable(sql);
        this.keks = keks;
    }

    /// How many keys it wrapped anew.
    /// @throws IllegalStateException if a key is wrapped under one that is not in the file
    public long run() {
        long rewrapped = 0;
        while (!Thread.currentThread().isInterrupted()) {
            var subjects = table.notUnder(keks.newest(), AT_ONCE);
            if (subjects.isEmpty()) break;
            subjects.forEach(this::rewrap);
            rewrapped += subjects.size();
        }
        if (rewrapped > 0)
            LOG.info("{} keys are wrapped under {} now; older wrapping keys are not needed", rewrapped, keks.newest());
        return rewrapped;
    }

    private void rewrap(String subject) {
        table.find(subject).ifPresent(before -> {
            var after = keks.wrap(subject, keks.unwrap(subject, before));
            table.rewrap(subject, before, after);
        });
    }
}
