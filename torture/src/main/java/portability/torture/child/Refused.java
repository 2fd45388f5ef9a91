package portability.torture.child;

/// The account does not have it.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String account) {
        super("there is not so much on " + account);
    }
}
