package portability.ledger.edge;

/// An exception that knows how it fails a call, in every service alike.
public interface TellsFailure {
    Failure failure();
}
