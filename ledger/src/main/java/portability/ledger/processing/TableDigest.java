package portability.ledger.processing;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;

/// The SHA-256 over a table's rows in the order of their values: equal for equal contents, however they got
/// there.
///
/// @param rows   how many
/// @param sha256 over their text as COPY writes it, in hexadecimal
public record TableDigest(long rows, String sha256) {
    static TableDigest of(Connection connection, String table) throws SQLException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select t.* from " + table + " t order by t) to stdout", out);
            return new TableDigest(rows, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JDK has no SHA-256", missing);
        } catch (IOException impossible) {
            throw new IllegalStateException("a stream that writes nowhere failed", impossible);
        }
    }
}
