package portability.contributions.request;

import portability.ledger.processing.ReadModels;

/// Lets a query see every fact that was committed before it.
public final class CurrentReads {
    /// The processor of all this service's read models.
    public static final String PROCESSOR = "contributions";

    private final ReadModels readModels;

    public CurrentReads(ReadModels readModels) {
        this.readModels = readModels;
    }

    /// @throws IllegalStateException if the read models stay behind: better no answer than an old one
    public void await() {
        readModels.awaitCurrent(PROCESSOR);
    }
}
