package portability.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;

/// Where connections come from.
@FunctionalInterface
public interface Connections {
    /// A connection for the caller alone, who closes it.
    Connection open() throws SQLException;
}
