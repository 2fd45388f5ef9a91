package portability.torture;

/// The keys of the node that is tortured: known to all, so that a checker can open what is kept.
public final class Keys {
    /// Such a key has no worth, so it may stand here.
    private static final byte FILL = 42;

    private static final int BYTES = 32;

    private Keys() {}

    /// The node's secret, and the seed of its signing key.
    public static byte[] secret() {
        var secret = new byte[BYTES];
        java.util.Arrays.fill(secret, FILL);
        return secret;
    }
}
