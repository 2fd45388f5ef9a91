package portability.contributions.correction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import portability.contributions.request.Request;

/// Numbers of requests, to be written on letters and said on the telephone: `C-4T7K-02QM-9XWB`. Sixty bits of a hash,
/// in an alphabet without I, L, O and U: nobody guesses one, and the same request has the same.
final class CorrectionNumber {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_EACH = 5;
    private static final int LETTERS = 12;
    private static final int LETTERS_TOGETHER = 4;

    private CorrectionNumber() {}

    static String of(String personId, Request request) {
        var name = "correction/" + personId + "\n" + request.id();
        long bits = UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).getLeastSignificantBits();
        var number = new StringBuilder("C");
        for (int letter = 0; letter < LETTERS; letter++) {
            if (letter % LETTERS_TOGETHER == 0) number.append('-');
            int place = (int) (bits >>> (BITS_EACH * letter)) & (ALPHABET.length() - 1);
            number.append(ALPHABET.charAt(place));
        }
        return number.toString();
    }
}
