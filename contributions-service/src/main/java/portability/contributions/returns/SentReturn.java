package portability.contributions.returns;

import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import portability.ledger.edge.Principal;

/// A return as it was sent, all of it here.
///
/// @param file   opened as often as its bytes are wanted from the first
/// @param digest keyed hash of what was stated and of the file
/// @param wanted asked before each batch; where the sender is gone the rest stays for the next sending
public record SentReturn(
        String returnId,
        ReturnStatement stated,
        Supplier<InputStream> file,
        String digest,
        Principal sender,
        BooleanSupplier wanted) {
    /// @throws CancellationException if the sender is gone
    void requireWanted() {
        if (!wanted.getAsBoolean()) throw new CancellationException("the sender is gone");
    }
}
