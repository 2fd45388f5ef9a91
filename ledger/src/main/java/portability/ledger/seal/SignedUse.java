package portability.ledger.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// What a signature is for. Its name goes before the signed bytes, so that none can be passed off as another.
public enum SignedUse {
    DOCUMENT("portability document v1"),
    DELIVERY("portability delivery v1"),
    RECEIPT("portability receipt v1"),
    DESCRIPTOR("portability descriptor v1"),
    GAP("portability gap v1"),
    ROUND("portability netting round v1");

    private final String prefix;

    SignedUse(String name) {
        this.prefix = name + '\0';
    }

    byte[] message(byte[] bytes) {
        var message = Arrays.copyOf(prefix.getBytes(US_ASCII), prefix.length() + bytes.length);
        System.arraycopy(bytes, 0, message, prefix.length(), bytes.length);
        return message;
    }
}
