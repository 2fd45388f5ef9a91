package portability.auditor.round;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import portability.auditor.record.InstitutionKeys;
import portability.auditor.tree.TreeHash;
import portability.proto.exchange.v1.NettingRoundWord;

/// A word of a round as somebody signed it: lines that end with a line feed, their fields apart by a tab, the first of
/// them `what`, the round, whose word it is, when it was signed.
record Said(List<List<String>> lines) {
    private static final byte[] USE = "portability netting round v1\0".getBytes(US_ASCII);
    private static final int KEY_ID_BYTES = 8;
    private static final int HEAD = 4;

    /// @throws NotProved if it cannot be read, or is not signed with a key of that institution that counts then
    static Said of(NettingRoundWord word, InstitutionKeys keys) {
        var said = read(word.getText());
        var institution = said.institution();
        var keyId =
                HexFormat.of().formatHex(TreeHash.sha256().digest(word.getKey().toByteArray()), 0, KEY_ID_BYTES);
        var known = keys.of(institution, keyId);
        if (known.isEmpty())
            throw new NotProved("a word of %s is signed with key %s, which is not among the keys given"
                    .formatted(institution, keyId));
        var message = ByteString.copyFrom(USE).concat(word.getText()).toByteArray();
        var signers = known.stream()
                .filter(key -> key.key().verifies(message, word.getSignature()))
                .toList();
        if (signers.isEmpty()) throw new NotProved("the signature under a word of " + institution + " is not its own");
        if (signers.stream().noneMatch(key -> key.counts(said.signedAt())))
            throw new NotProved("the key of %s does not count at %s".formatted(institution, said.signedAt()));
        return said;
    }

    private static Said read(ByteString bytes) {
        try {
            var text = UTF_8.newDecoder().decode(bytes.asReadOnlyByteBuffer()).toString();
            var lines = text.lines().map(line -> List.of(line.split("\t", -1))).toList();
            if (!text.endsWith("\n")
                    || text.indexOf('\r') >= 0
                    || lines.getFirst().size() < HEAD) throw new NotProved("a word cannot be read");
            var said = new Said(lines);
            if (!said.signedAt().toString().equals(lines.getFirst().get(3))
                    || !Terms.INSTITUTION.matcher(said.institution()).matches())
                throw new NotProved("a word cannot be read");
            return said;
        } catch (CharacterCodingException | DateTimeException _) {
            throw new NotProved("a word cannot be read");
        }
    }

    String what() {
        return lines.getFirst().getFirst();
    }

    String roundId() {
        return lines.getFirst().get(1);
    }

    String institution() {
        return lines.getFirst().get(2);
    }

    Instant signedAt() {
        return Instant.parse(lines.getFirst().get(3));
    }

    /// Of an agreement and of "stands": the hash of the list. Of a void round: why.
    /// @throws NotProved if it is not there
    String about() {
        if (lines.size() != 1 || lines.getFirst().size() <= HEAD) throw new NotProved("a word cannot be read");
        return lines.getFirst().get(HEAD);
    }
}
