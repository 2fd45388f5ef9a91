package portability.partner.identity;

import java.util.HexFormat;
import portability.ledger.seal.Sha256;

/// What two officers compare on another way: SHA-256 of a descriptor's content, hex in groups of four.
final class Fingerprint {
    private static final String GROUPS_OF_FOUR = "(?<=\\G.{4})(?=.)";

    private Fingerprint() {}

    static String of(byte[] content) {
        return String.join(" ", HexFormat.of().formatHex(Sha256.of(content)).split(GROUPS_OF_FOUR));
    }
}
