package portability.ledger.processing;

import java.util.Set;

/// A bean whose handlers fill tables from the log and do nothing else, so that the tables can be emptied and
/// filled again.
///
/// What a handler does beside its tables, waking somebody for one, it must leave out while its `ReplayStatus`
/// says replay.
public interface ReadModel {
    /// Whose handlers they are: the name of the processing group.
    String processor();

    /// All tables that these handlers write, and nobody else does.
    Set<String> tables();

    /// Whether it may follow the log by a tenth of a second, so that several events go into one transaction.
    /// Whoever asks by [ReadModels] waits for no more than that transaction.
    default boolean isPatient() {
        return false;
    }
}
