package portability.claims.welfare.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import portability.ledger.privacy.keys.KeyedHash;
import portability.ledger.privacy.keys.NodeSecret;

/// What stands in a read model for a number or a name: nobody without the node's secret can try all of them.
@Component
public class BlindIndex {
    private final KeyedHash hash;

    BlindIndex(NodeSecret secret) {
        this.hash = secret.hash("index/welfare");
    }

    /// However it is spaced or cased.
    public byte[] ofNumber(String institution, String number) {
        return of("number", institution, plain(number));
    }

    /// Without accents, spaces and case: who asks by telephone finds her too.
    public byte[] ofName(String familyName, LocalDate birthDate) {
        return of("name", plain(familyName), birthDate.toString());
    }

    private byte[] of(String... parts) {
        return hash.of(String.join("\0", parts).getBytes(UTF_8));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
