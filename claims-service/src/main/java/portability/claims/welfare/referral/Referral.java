package portability.claims.welfare.referral;

import java.util.List;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.welfare.referral.ReferralCommand.Answer;
import portability.claims.welfare.referral.ReferralCommand.Refer;
import portability.claims.welfare.referral.ReferralCommand.Remember;
import portability.claims.welfare.referral.ReferralCommand.TakeAnswer;
import portability.claims.welfare.referral.ReferralCommand.TakeReferral;
import portability.claims.welfare.referral.ReferralEvent.DeathReferralAnswerReceived;
import portability.claims.welfare.referral.ReferralEvent.DeathReferralAnswered;
import portability.claims.welfare.referral.ReferralEvent.DeathReferralReceived;
import portability.claims.welfare.referral.ReferralEvent.DeathReferred;

/// A referral as one institution knows it: sent from here, or come here, and its answer. Pure: decides and evolves.
///
/// @param sent  made here; empty where it came, or where a notice in a pension's case told of the death
/// @param came  come here; empty where it was made here
/// @param reply the fund's answer
/// @param by    who hosts the fund, where its answer came from there
public record Referral(
        Optional<DeathReferred> sent,
        Optional<DeathReferralReceived> came,
        Optional<Reply> reply,
        Optional<String> by) {
    public static Referral none() {
        return new Referral(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Who hosts the fund that was told; empty: this institution.
    public Optional<String> fund() {
        return sent.map(DeathReferred::to).or(this::by);
    }

    public boolean isOpen() {
        return sent.isPresent() || came.isPresent() || reply.isPresent();
    }

    /// Is an answer awaited, from here or there?
    public boolean isWaiting() {
        return reply.isEmpty() && (sent.isPresent() || came.isPresent());
    }

    /// Who died; empty where only the answer to a notice is here.
    public Optional<ReferredDeath> referred() {
        return sent.map(DeathReferred::referred).or(() -> came.map(DeathReferralReceived::referred));
    }

    /// @throws Refused for a command of a person that is not lawful now
    public List<ReferralEvent> decide(String caseId, ReferralCommand command) {
        Optional<ReferralEvent> event = switch (command) {
            case Refer c -> refer(caseId, c);
            case TakeReferral c ->
                when(
                        came.isEmpty(),
                        new DeathReferralReceived(caseId, c.from(), c.documentId(), c.cameOn(), c.referred()));
            case Answer c -> answer(caseId, c);
            case TakeAnswer c ->
                when(reply.isEmpty(), new DeathReferralAnswerReceived(caseId, c.from(), c.documentId(), c.reply()));
            case Remember c -> remember(caseId, c);
        };
        return event.stream().toList();
    }

    private Optional<ReferralEvent> refer(String caseId, Refer c) {
        if (sent.isEmpty()) return Optional.of(new DeathReferred(caseId, c.to(), c.documentId(), c.by(), c.referred()));
        boolean isSame = sent.get().to().equals(c.to()) && sent.get().referred().equals(c.referred());
        if (isSame) return Optional.empty();
        throw new Refused(Refusal.REQUEST_ID_REUSED);
    }

    private Optional<ReferralEvent> answer(String caseId, Answer c) {
        var asked = came.orElseThrow(() -> new Refused(Refusal.UNKNOWN_REFERRAL));
        if (reply.isEmpty())
            return Optional.of(new DeathReferralAnswered(
                    caseId, asked.from(), c.documentId(), asked.documentId(), c.by(), c.membershipId(), c.reply()));
        if (reply.get().standing() == c.reply().standing()) return Optional.empty();
        throw new Refused(Refusal.ALREADY_ANSWERED);
    }

    /// What others hold of this institution's counts; what was done again since is no more.
    private Optional<ReferralEvent> remember(String caseId, Remember c) {
        return switch (c.said()) {
            case Refer said ->
                when(
                        sent.isEmpty(),
                        new DeathReferred(caseId, said.to(), said.documentId(), said.by(), said.referred()));
            case Answer said ->
                came.filter(_ -> reply.isEmpty())
                        .map(asked -> new DeathReferralAnswered(
                                caseId,
                                c.to(),
                                said.documentId(),
                                asked.documentId(),
                                said.by(),
                                said.membershipId(),
                                said.reply()));
            case TakeReferral _, TakeAnswer _, Remember _ -> Optional.empty();
        };
    }

    public Referral evolve(ReferralEvent event) {
        return switch (event) {
            case DeathReferred e -> new Referral(Optional.of(e), came, reply, by);
            case DeathReferralReceived e -> new Referral(sent, Optional.of(e), reply, by);
            case DeathReferralAnswered e -> new Referral(sent, came, Optional.of(e.reply()), by);
            case DeathReferralAnswerReceived e ->
                new Referral(sent, came, Optional.of(e.reply()), Optional.of(e.from()));
        };
    }

    private static Optional<ReferralEvent> when(boolean due, ReferralEvent event) {
        return due ? Optional.of(event) : Optional.empty();
    }
}
