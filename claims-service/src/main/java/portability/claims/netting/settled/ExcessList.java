package portability.claims.netting.settled;

import java.util.List;

/// On which windows and advances more stands paid than was due. Those that were paid to the cent are not looked at.
public interface ExcessList {
    /// Those with a partner, when everything that was known when it was asked is counted.
    ///
    /// @throws portability.ledger.processing.ReadModelNotCurrent if it is not within ten seconds
    List<String> with(String partner);
}
