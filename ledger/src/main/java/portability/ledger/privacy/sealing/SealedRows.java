package portability.ledger.privacy.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import portability.ledger.privacy.keys.KeyRing;
import tools.jackson.databind.json.JsonMapper;

/// Seals what a read model holds of a person: a value for a row, under the person's key.
///
/// The same row is sealed to the same bytes, so that a read model made again from the log is the one that was.
public final class SealedRows {
    private final KeyRing keys;
    private final JsonMapper json = JsonMapper.builder().build();

    public SealedRows(KeyRing keys) {
        this.keys = keys;
    }

    /// @param table and `row` say where the value stands; it opens nowhere else
    /// @return empty if the subject was erased meanwhile: then there is nothing to keep
    public Optional<byte[]> seal(String subject, String table, String row, Object value) {
        return keys.find(subject).map(key -> key.sealSame(context(subject, table, row), json.writeValueAsBytes(value)));
    }

    /// Empty if the subject was erased.
    /// @throws portability.ledger.privacy.keys.SealedElsewhere if it was not sealed for this row
    public <T> Optional<T> open(String subject, String table, String row, byte[] sealed, Class<T> type) {
        return keys.find(subject).map(key -> json.readValue(key.open(context(subject, table, row), sealed), type));
    }

    private static byte[] context(String subject, String table, String row) {
        return ("row\n" + table + "\n" + row + "\n" + subject).getBytes(UTF_8);
    }
}
