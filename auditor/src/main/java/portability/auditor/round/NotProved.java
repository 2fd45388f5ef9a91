package portability.auditor.round;

/// Why what was signed does not prove a round. The message is for people.
final class NotProved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotProved(String why) {
        super(why);
    }
}
