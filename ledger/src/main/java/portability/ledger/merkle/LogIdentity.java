package portability.ledger.merkle;

import java.sql.SQLException;
import portability.kernel.InstitutionId;
import portability.ledger.store.Connections;
import portability.ledger.store.StoreFailure.StoreUnavailable;

/// Gives a log its name when a service first starts on its database, and holds to it after; but for the incarnation,
/// which moves on when a backup was restored that partners had seen beyond.
public final class LogIdentity {
    private LogIdentity() {}

    /// Lets the log go on under a later incarnation. Whoever seals it signs the next checkpoint under that name, and
    /// none
    /// under an earlier one any more. Where it has got that far before, nothing happens.
    public static void moveOn(Connections connections, LogName to) {
        try (var connection = connections.open()) {
            new TreeTables(connection).moveOn(to);
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    /// The name of the log in this database, with its present incarnation.
    /// @throws IllegalStateException if it is another service's, or another institution's: their facts would be
    /// signed as ours
    public static LogName of(Connections connections, InstitutionId institution, String service) {
        var first = new LogName(institution, service, 1);
        try (var connection = connections.open()) {
            var tables = new TreeTables(connection);
            tables.identify(institution + "/" + service);
            var name = tables.identity().orElse(first);
            if (first.isOrWas(name)) return name;
            throw new IllegalStateException("this database holds the log " + name + ", not one of " + first);
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }
}
