package portability.claims.health;

import java.util.Optional;
import java.util.function.Predicate;
import portability.claims.Refusal;
import portability.claims.claim.CaseId;
import portability.claims.health.Word.Ask;
import portability.claims.health.Word.Declined;
import portability.claims.health.Word.Denial;
import portability.claims.health.Word.End;
import portability.claims.health.Word.OtherDays;
import portability.claims.health.Word.Registration;
import portability.claims.health.Word.Reply;
import portability.claims.health.Word.Right;

/// Whose turn it is, by what was said so far. What an officer says must follow from all that is known here; what comes
/// may have crossed with it, and is taken as long as its sender could say it.
final class Turn {
    private Turn() {}

    /// Why an officer may not say this now; empty: she may.
    static Optional<Refusal> refusal(EntitlementFile file, Said said, Word word) {
        if (!isOf(file, said, word)) return Optional.of(Refusal.OTHER_ROLE);
        boolean inTurn = couldBeSaid(file, said.sender(), word)
                && switch (word) {
                    case Ask _, Right _, Denial _, Declined _, Reply _ -> true;
                    case Registration registration ->
                        file.until()
                                .filter(end -> !registration.from().isBefore(end))
                                .isEmpty();
                    case End _ -> !file.isEnded();
                    case OtherDays days -> !file.isEnded() && leavesADay(file, days);
                };
        return inTurn ? Optional.empty() : Optional.of(Refusal.OUT_OF_TURN);
    }

    /// May a partner's document say this?
    static boolean mayCome(EntitlementFile file, String entitlementId, Said said, Word word) {
        var opens = CaseId.contactIn(entitlementId).map(Object::toString).filter(said.sender()::equals);
        if (file.facts().isEmpty()) return opens.isPresent() && (word instanceof Ask || word instanceof Right);
        return isOf(file, said, word) && couldBeSaid(file, said.sender(), word);
    }

    /// Is it the sender's to say in this case, and the receiver's to hear?
    private static boolean isOf(EntitlementFile file, Said said, Word word) {
        if (file.facts().isEmpty()) return true;
        var competent = file.competent().orElseThrow();
        var residence = file.residence().orElseThrow();
        boolean byCompetent = said.sender().equals(competent) && said.receiver().equals(residence);
        boolean byResidence = said.sender().equals(residence) && said.receiver().equals(competent);
        return switch (word) {
            case Right _, Denial _, OtherDays _ -> byCompetent;
            case Ask _, Registration _, Declined _ -> byResidence;
            case End _, Reply _ -> byCompetent || byResidence;
        };
    }

    /// Does it follow from what its sender knew for certain?
    private static boolean couldBeSaid(EntitlementFile file, String sender, Word word) {
        boolean issued = file.right().isPresent();
        return switch (word) {
            case Ask _ -> file.facts().isEmpty();
            case Right _ -> !issued && file.denial().isEmpty();
            case Denial _ -> file.ask().isPresent() && !issued && file.denial().isEmpty();
            case Registration _, Declined _ -> issued && file.registration().isEmpty();
            case OtherDays _, End _ -> issued && file.facts(End.class).noneMatch(by(sender));
            case Reply reply ->
                file.find(reply.changeId())
                                .filter(fact -> fact.said().receiver().equals(sender))
                                .filter(fact -> fact.word() instanceof OtherDays || fact.word() instanceof End)
                                .isPresent()
                        && file.replyTo(reply.changeId()).isEmpty();
        };
    }

    private static Predicate<HealthEvent> by(String sender) {
        return fact -> fact.said().sender().equals(sender);
    }

    private static boolean leavesADay(EntitlementFile file, OtherDays days) {
        var from = days.from().or(file::from).orElseThrow();
        return days.until().or(file::until).filter(end -> !from.isBefore(end)).isEmpty();
    }
}
