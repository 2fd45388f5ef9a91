package portability.ledger.axon;

/// The id of a command came before, with something else asked under it.
public final class CommandIdReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandIdReused() {
        super("a command of this id asked for something else");
    }
}
