package portability.ledger.axon;

/// By what a command is known again when it comes twice.
///
/// @param id     chosen by whoever sends it; the same id again means the same command
/// @param digest keyed hash of what is asked, to tell a repeat from another command under the same id
public record CommandId(String id, String digest) {
    private static final int LONGEST = 200;

    public CommandId {
        if (id.isBlank() || id.length() > LONGEST)
            throw new IllegalArgumentException("a command's id has 1 to " + LONGEST + " characters: " + id.length());
    }
}
