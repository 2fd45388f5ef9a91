package portability.claims.statement.kept;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.claims.Octets;
import portability.claims.claim.wire.StoredDocument;
import portability.proto.exchange.v1.BodyPart;

/// The last answers about one person, by institution: decides and evolves.
record Kept(Map<String, AnswerKept> answers) {
    Kept {
        answers = Map.copyOf(answers);
    }

    static Kept nothing() {
        return new Kept(Map.of());
    }

    /// Empty where what is kept is newer, or says the same and is young enough.
    Optional<AnswerKept> decide(KeepAnswer command) {
        var before = Optional.ofNullable(answers.get(command.institution()));
        boolean older =
                before.filter(kept -> !kept.signed().isBefore(command.signed())).isPresent();
        boolean same = before.filter(kept -> kept.signed().isAfter(command.notBefore()))
                .filter(kept -> saysSame(kept.answer(), command.answer()) && saysSame(kept.worth(), command.worth()))
                .isPresent();
        if (older || same) return Optional.empty();
        return Optional.of(new AnswerKept(
                command.subject(), command.institution(), command.signed(), command.answer(), command.worth()));
    }

    Kept evolve(AnswerKept event) {
        var all = new HashMap<>(answers);
        all.put(event.institution(), event);
        return new Kept(all);
    }

    /// Salts and signatures differ each time; what is said need not.
    private static boolean saysSame(Octets one, Octets other) {
        return contents(one).equals(contents(other));
    }

    private static List<ByteString> contents(Octets document) {
        if (document.isNone()) return List.of();
        return StoredDocument.of(document).parts().stream()
                .map(BodyPart::getContent)
                .toList();
    }
}
