package portability.claims.offset.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.offset.Ask;
import portability.claims.offset.Ask.Cause;
import portability.claims.offset.Matter;
import portability.claims.offset.OffsetCommand.AskFor;
import portability.claims.offset.OffsetCommand.Tell;
import portability.claims.offset.OffsetDesk;
import portability.claims.offset.OffsetEvent.ArrearsTold;
import portability.claims.offset.OffsetNames;
import portability.claims.payment.Amount;
import portability.claims.payment.Arrears;
import portability.claims.payment.PayeeAccount;
import portability.claims.payment.PaymentProperties;
import portability.claims.payment.PaymentProperties.Debtor;
import portability.claims.payment.PensionDesk;
import portability.claims.restore.RestoreDesk;
import portability.claims.upstream.Upstreams;
import portability.claims.witness.WitnessDesk;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.proto.agreements.v1.GetLastDayRequest;
import portability.proto.agreements.v1.LastDayOf;
import portability.proto.exchange.v1.DocumentKind;

/// Where officers tell other institutions of arrears, and ask them to deduct.
@Component
public class AskingDesk {
    private final ClaimDesk claims;
    private final OffsetDesk offsets;
    private final PensionDesk pensions;
    private final Upstreams upstreams;
    private final WitnessDesk witnesses;
    private final SpokenVersions versions;
    private final RestoreDesk restores;
    private final PaymentProperties settings;
    private final ClaimsProperties days;
    private final Clock clock;
    private final String here;

    AskingDesk(
            ClaimDesk claims,
            OffsetDesk offsets,
            PensionDesk pensions,
            Upstreams upstreams,
            WitnessDesk witnesses,
            SpokenVersions versions,
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
        this.versions = versions;
        this.restores = restores;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
        this.here = node.institution();
    }

    /// What is asked for.
    ///
    /// @param amount   empty: all that is overpaid
    /// @param statedOn empty: today
    public record Wanted(
            String requestId,
            String to,
            Cause cause,
            Optional<Amount> amount,
            boolean alsoOngoing,
            Optional<LocalDate> statedOn,
            String reason) {}

    /// Tells another institution what arrears there are, once; they are kept until its last day.
    /// @throws Refused UNKNOWN_CLAIM, WRONG_INSTITUTION, NO_PARTNER, PARTNER_IN_DOUBT, RESTORING, UNKNOWN_PENSION,
    ///                 PARTNER_OLDER, NO_ARREARS
    public ArrearsTold tell(String claimId, String to, Principal officer) {
        requirePartner(claimId, to);
        var before = offsets.of(claimId).toldTo(to);
        if (before.isPresent()) return before.get();
        versions.require(to, DocumentKind.DOCUMENT_KIND_ARREARS_NOTICE);
        var today = today();
        var arrears = pensions.find(claimId)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_PENSION))
                .pension()
                .arrears(today)
                .filter(each -> each.amount().isPositive())
                .orElseThrow(() -> new Refused(Refusal.NO_ARREARS));
        offsets.send(claimId, told(claimId, to, arrears, today, officer), officer);
        return offsets.of(claimId).toldTo(to).orElseThrow();
    }

    private Tell told(String claimId, String to, Arrears arrears, LocalDate today, Principal officer) {
        var lastDay = upstreams
                .lastDay(GetLastDayRequest.newBuilder()
                        .setOf(LastDayOf.LAST_DAY_OF_ARREARS_ANSWER)
                        .setCountedFrom(today.toString())
                        .build())
                .getLastDay();
        return new Tell(
                to,
                OffsetNames.arrears(claimId, here, to),
                officer.name(),
                today,
                LocalDate.parse(lastDay),
                Amount.of(arrears.amount()),
                arrears.lastMonth().orElseThrow());
    }

    /// Asks another institution to deduct. The same again is the same.
    /// @throws Refused UNKNOWN_CLAIM, WRONG_INSTITUTION, NO_PARTNER, PARTNER_IN_DOUBT, RESTORING, PARTNER_OLDER,
    ///                 NO_OWN_ACCOUNT, DATE_IN_FUTURE, MORE_THAN_OVERPAID, REQUEST_ID_REUSED
    public Matter ask(String claimId, Wanted wanted, Principal officer) {
        requirePartner(claimId, wanted.to());
        var deductionId = OffsetNames.deduction(claimId, wanted.requestId(), here, wanted.to());
        var before = offsets.of(claimId).find(deductionId);
        if (before.isPresent()) return same(before.get(), wanted);
        versions.require(wanted.to(), DocumentKind.DOCUMENT_KIND_DEDUCTION_REQUEST);
        var amount = amount(claimId, wanted);
        var statedOn = wanted.statedOn().orElseGet(this::today);
        if (statedOn.isAfter(today())) throw new Refused(Refusal.DATE_IN_FUTURE);
        var ask = new Ask(
                wanted.cause(),
                amount,
                account(),
                wanted.alsoOngoing() || wanted.cause() == Cause.PROVISIONAL,
                statedOn,
                wanted.reason());
        offsets.send(claimId, new AskFor(deductionId, wanted.to(), officer.name(), ask), officer);
        return offsets.of(claimId).find(deductionId).orElseThrow();
    }

    /// The amount and the day may have been left to the moment of the first time.
    private static Matter same(Matter before, Wanted wanted) {
        var ask = before.ask();
        boolean isSame = ask.cause() == wanted.cause()
                && ask.reason().equals(wanted.reason())
                && wanted.amount()
                        .filter(amount -> !amount.equals(ask.amount()))
                        .isEmpty()
                && wanted.statedOn().filter(day -> !day.equals(ask.statedOn())).isEmpty()
                && (ask.cause() == Cause.PROVISIONAL || ask.alsoOngoing() == wanted.alsoOngoing());
        if (isSame) return before;
        throw new Refused(Refusal.REQUEST_ID_REUSED);
    }

    /// What others were asked for already is not asked for again.
    private Amount amount(String claimId, Wanted wanted) {
        var pension = pensions.find(claimId)
                .orElseThrow(() -> new Refused(Refusal.MORE_THAN_OVERPAID))
                .pension();
        var debt = pension.debt(today()).orElseThrow(() -> new Refused(Refusal.MORE_THAN_OVERPAID));
        var left = pension.expectedFromOthers().map(debt::minus).orElse(debt);
        var amount = wanted.amount().map(Amount::money).orElse(left);
        if (!amount.isPositive() || !amount.isSameCurrency(left) || isMore(amount, left))
            throw new Refused(Refusal.MORE_THAN_OVERPAID);
        return Amount.of(amount);
    }

    private static boolean isMore(Money amount, Money left) {
        return amount.isGreaterThan(left);
    }

    private PayeeAccount account() {
        Debtor own = settings.debtor();
        if (own.iban().isEmpty()) throw new Refused(Refusal.NO_OWN_ACCOUNT);
        return PayeeAccount.iban(own.name(), own.iban());
    }

    private void requirePartner(String claimId, String to) {
        var opening = claims.story(claimId)
                .flatMap(story -> story.claim().opening())
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        require(opening, to);
        if (witnesses.isInDoubt(to)) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        if (witnesses.isInDoubt(here) || restores.restore().isRecovering()) throw new Refused(Refusal.RESTORING);
    }

    private static void require(Opening opening, String to) {
        if (!opening.involves(to) || opening.here().equals(to)) throw new Refused(Refusal.WRONG_INSTITUTION);
        if (!opening.partners().contains(to)) throw new Refused(Refusal.NO_PARTNER);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), days.timeZone());
    }
}
