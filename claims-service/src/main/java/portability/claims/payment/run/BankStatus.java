package portability.claims.payment.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.payment.PensionCommand;
import portability.claims.payment.PensionCommand.Reject;
import portability.claims.payment.PensionCommand.Settle;
import portability.claims.payment.PensionDesk;
import portability.claims.payment.run.BatchFrozen.Line;
import portability.ledger.edge.Principal;

/// Takes what the bank says of a batch, instruction by instruction. What cannot be taken of one is told, and holds up
/// no other; the same file again changes nothing.
@Component
public class BankStatus {
    private final PaymentRuns runs;
    private final PensionDesk pensions;

    BankStatus(PaymentRuns runs, PensionDesk pensions) {
        this.runs = runs;
        this.pensions = pensions;
    }

    /// What the bank says of one instruction: one of its codes, and why.
    public record Word(String instructionId, String status, String reason) {}

    /// What became of it.
    public enum Taken {
        SETTLED,
        REJECTED,
        /// The bank has it, and has not paid yet.
        UNDER_WAY,
        NOT_TAKEN
    }

    /// @param why the refusal, where it was not taken
    public record Answer(String instructionId, Taken taken, Optional<Refusal> why) {}

    /// @param whole what is said of all instructions of which nothing is said alone
    /// @throws Refused UNKNOWN_BATCH
    public List<Answer> take(String messageId, Optional<Word> whole, List<Word> single, Principal by) {
        var batch = runs.batch(messageId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_BATCH));
        var lines = batch.lines().stream().collect(Collectors.toMap(Line::instructionId, Line::claimId));
        var saidAlone = single.stream().map(Word::instructionId).collect(Collectors.toSet());
        var words = new ArrayList<Word>();
        whole.ifPresent(word -> batch.lines().stream()
                .map(Line::instructionId)
                .filter(id -> !saidAlone.contains(id))
                .forEach(id -> words.add(new Word(id, word.status(), word.reason()))));
        // In order: where a file contradicts itself, the second word is told as such.
        words.addAll(single);
        var answers = new ArrayList<Answer>();
        for (var word : words) answers.add(take(lines, word, by));
        return List.copyOf(answers);
    }

    private Answer take(Map<String, String> lines, Word word, Principal by) {
        var id = word.instructionId();
        var claimId = lines.get(id);
        if (claimId == null) return new Answer(id, Taken.NOT_TAKEN, Optional.of(Refusal.UNKNOWN_INSTRUCTION));
        var taken = meaning(word.status());
        try {
            command(taken, word).ifPresent(command -> pensions.send(claimId, command, by));
            return new Answer(id, taken, Optional.empty());
        } catch (Refused refused) {
            return new Answer(id, Taken.NOT_TAKEN, Optional.of(refused.refusal()));
        }
    }

    private static Optional<PensionCommand> command(Taken taken, Word word) {
        return switch (taken) {
            case SETTLED -> Optional.of(new Settle(word.instructionId(), word.status()));
            case REJECTED -> Optional.of(new Reject(word.instructionId(), word.reason()));
            case UNDER_WAY, NOT_TAKEN -> Optional.empty();
        };
    }

    /// ISO 20022 external payment transaction status. Settled is what has left the institution's account, or reached
    /// the person's; rejected or cancelled is what the bank will not pay. All else is on its way.
    public static Taken meaning(String status) {
        return switch (status) {
            case "ACSC", "ACCC" -> Taken.SETTLED;
            case "RJCT", "CANC" -> Taken.REJECTED;
            default -> Taken.UNDER_WAY;
        };
    }
}
