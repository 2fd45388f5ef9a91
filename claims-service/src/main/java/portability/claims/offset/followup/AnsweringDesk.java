package portability.claims.offset.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.DecisionText;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.offset.Answer;
import portability.claims.offset.Answer.Denial;
import portability.claims.offset.Ask.Cause;
import portability.claims.offset.Matter;
import portability.claims.offset.Matter.Side;
import portability.claims.offset.OffsetCommand.Reply;
import portability.claims.offset.OffsetDesk;
import portability.claims.offset.OffsetEvent.ArrearsTold;
import portability.claims.offset.OffsetNames;
import portability.claims.offset.Offsets;
import portability.claims.offset.wire.OffsetDocument;
import portability.claims.offset.wire.OffsetLetter;
import portability.claims.payment.Amount;
import portability.claims.payment.Arrears;
import portability.claims.payment.PaymentProperties;
import portability.claims.payment.PensionDesk;
import portability.claims.restore.RestoreDesk;
import portability.claims.upstream.Upstreams;
import portability.claims.witness.WitnessDesk;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.proto.agreements.v1.DivideArrearsRequest;
import portability.proto.agreements.v1.DivideArrearsResponse;
import portability.proto.agreements.v1.DivisionOf;

/// Where officers answer institutions that ask for a deduction. How arrears are divided, the rules say.
@Component
public class AnsweringDesk {
    private final ClaimDesk claims;
    private final OffsetDesk offsets;
    private final PensionDesk pensions;
    private final Upstreams upstreams;
    private final WitnessDesk witnesses;
    private final RestoreDesk restores;
    private final PaymentProperties settings;
    private final ClaimsProperties days;
    private final Clock clock;
    private final String here;

    AnsweringDesk(
            ClaimDesk claims,
            OffsetDesk offsets,
            PensionDesk pensions,
            Upstreams upstreams,
            WitnessDesk witnesses,
            RestoreDesk restores,
            PaymentProperties settings,
            ClaimsProperties days,
            Clock clock,
            NodeProperties node) {
        this.claims = claims;
        this.offsets = offsets;
        this.pensions = pensions;
        this.upstreams = upstreams;
        this.witnesses = witnesses;
        this.restores = restores;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
        this.here = node.institution();
    }

    /// What an officer says to a request.
    ///
    /// @param denial      empty: granted as far as the law lets it be
    /// @param countedFrom from when the time to state the amount is counted; empty: what is known here
    /// @param statedOn    when it was stated; empty: when the request came
    public record Said(
            Optional<Denial> denial, String words, Optional<LocalDate> countedFrom, Optional<LocalDate> statedOn) {}

    /// Answers a request; the same again changes nothing.
    /// @throws Refused UNKNOWN_CLAIM, UNKNOWN_DEDUCTION, ALREADY_ANSWERED, DATE_IN_FUTURE, UNKNOWN_PENSION,
    ///                 OTHER_CURRENCY, PARTNER_IN_DOUBT, RESTORING
    /// @throws portability.claims.upstream.UpstreamDown if the rules cannot be asked now
    public Matter answer(String claimId, String deductionId, Said said, Principal officer) {
        if (claims.story(claimId).isEmpty()) throw new Refused(Refusal.UNKNOWN_CLAIM);
        var known = offsets.of(claimId);
        var matter = known.find(deductionId)
                .filter(each -> each.side() == Side.PAYER)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_DEDUCTION));
        if (matter.answer().isPresent()) return same(matter, said);
        if (witnesses.isInDoubt(matter.partner())) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        if (witnesses.isInDoubt(here) || restores.restore().isRecovering()) throw new Refused(Refusal.RESTORING);
        offsets.send(claimId, reply(claimId, known, matter, said, officer), officer);
        return offsets.of(claimId).find(deductionId).orElseThrow();
    }

    /// A refusal is the same where its reason is; what was granted was granted.
    private static Matter same(Matter matter, Said said) {
        var given = matter.answer().orElseThrow();
        boolean wasGranted = given.granted().isPositive()
                || given.denial().filter(Denial.TOO_LATE::equals).isPresent();
        boolean isSame = said.denial().isEmpty() ? wasGranted : said.denial().equals(given.denial());
        if (isSame) return matter;
        throw new Refused(Refusal.ALREADY_ANSWERED);
    }

    private Reply reply(String claimId, Offsets known, Matter matter, Said said, Principal officer) {
        var id = matter.deductionId();
        var documentId = OffsetNames.answer(claimId, id, here, matter.partner());
        if (said.denial().isPresent()) {
            var refused =
                    Answer.refused(matter.ask().amount().money(), said.denial().get(), said.words());
            return new Reply(id, documentId, officer.name(), refused, Optional.empty());
        }
        var pension = pensions.find(claimId)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_PENSION))
                .pension();
        var asked = matter.ask().amount().money();
        if (!pension.currency().orElseThrow().equals(asked.getCurrencyUnit()))
            throw new Refused(Refusal.OTHER_CURRENCY);
        var arrears =
                pension.arrears(today()).orElse(new Arrears(Money.zero(asked.getCurrencyUnit()), Optional.empty()));
        var division = divided(claimId, known, matter, said, arrears.amount());
        return new Reply(id, documentId, officer.name(), granted(matter, division, said), arrears.lastMonth());
    }

    private DivideArrearsResponse divided(String claimId, Offsets known, Matter matter, Said said, Money arrears) {
        var statedOn = said.statedOn().or(matter::cameOn).orElseGet(this::today);
        var countedFrom = said.countedFrom().or(() -> countedFrom(claimId, known, matter));
        for (var day : countedFrom.stream().toList()) requirePast(day);
        requirePast(statedOn);
        return upstreams.divide(DivideArrearsRequest.newBuilder()
                .setOf(of(matter.ask().cause()))
                .setOwed(OffsetLetter.money(matter.ask().amount()))
                .setArrears(OffsetLetter.money(arrears))
                // Nobody told of arrears before: no time has begun, and it is stated in time.
                .setCountedFrom(countedFrom.orElse(statedOn).toString())
                .setStatedOn(statedOn.toString())
                .setLanguage("en")
                .build());
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(today())) throw new Refused(Refusal.DATE_IN_FUTURE);
    }

    /// Of arrears, since they were told; of a provisional payment, since this institution decided what it owes itself.
    private Optional<LocalDate> countedFrom(String claimId, Offsets known, Matter matter) {
        return switch (matter.ask().cause()) {
            case OVERPAID -> known.toldTo(matter.partner()).map(ArrearsTold::toldOn);
            case PROVISIONAL ->
                claims.claim(claimId)
                        .ownDecision()
                        .map(DecisionText::read)
                        .map(decision -> LocalDate.ofInstant(Instant.parse(decision.getDecidedAt()), days.timeZone()));
        };
    }

    private Answer granted(Matter matter, DivideArrearsResponse division, Said said) {
        var fromArrears = OffsetDocument.amount(division.getTransferred());
        var ongoing = matter.ask().alsoOngoing()
                ? OffsetDocument.amount(division.getFromOngoing())
                : Amount.of(fromArrears.money().multipliedBy(0));
        var toPerson = OffsetDocument.amount(division.getToPerson());
        boolean isLate = fromArrears.money().isZero() && toPerson.money().isPositive();
        return new Answer(
                fromArrears,
                ongoing,
                Optional.of(toPerson),
                isLate ? Optional.of(Denial.TOO_LATE) : Optional.empty(),
                said.words(),
                ongoing.money().isPositive() ? settings.withholdPercent().toPlainString() : "",
                OffsetLetter.kept(division.getStepsList()));
    }

    private static DivisionOf of(Cause cause) {
        return switch (cause) {
            case OVERPAID -> DivisionOf.DIVISION_OF_OVERPAID;
            case PROVISIONAL -> DivisionOf.DIVISION_OF_PROVISIONAL;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), days.timeZone());
    }
}
