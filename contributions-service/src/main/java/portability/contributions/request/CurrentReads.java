package portability.contributions.request;

import portability.ledger.axon.ReadModels;

/// Lets a query see every fact that was committed before it.
public final class CurrentReads {
    /// The processor of all this service's read models.
    public static final String PROCESSOR = "contributions";

    private final ReadModels readModels;

    public CurrentReads(ReadModels readModels) {
        this.readModels = readModels;
    }

    public void await() {
        readModels.awaitCurrent(PROCESSOR);
    }
}
