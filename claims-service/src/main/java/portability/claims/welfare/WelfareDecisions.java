package portability.claims.welfare;

import java.util.List;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.payment.Amount;
import portability.claims.welfare.PaymentOrder.Payment;
import portability.claims.welfare.PaymentOrder.State;
import portability.claims.welfare.WelfareCommand.AddPapers;
import portability.claims.welfare.WelfareCommand.Ask;
import portability.claims.welfare.WelfareCommand.Grant;
import portability.claims.welfare.WelfareCommand.Order;
import portability.claims.welfare.WelfareCommand.Pay;
import portability.claims.welfare.WelfareCommand.Refuse;
import portability.claims.welfare.WelfareCommand.Register;
import portability.claims.welfare.WelfareCommand.Reject;
import portability.claims.welfare.WelfareCommand.Release;
import portability.claims.welfare.WelfareCommand.Settle;
import portability.claims.welfare.WelfareCommand.Withdraw;
import portability.claims.welfare.WelfareEvent.BenefitClaimed;
import portability.claims.welfare.WelfareEvent.BenefitGranted;
import portability.claims.welfare.WelfareEvent.BenefitRefused;
import portability.claims.welfare.WelfareEvent.ContributionPaid;
import portability.claims.welfare.WelfareEvent.MemberRegistered;
import portability.claims.welfare.WelfareEvent.PapersAdded;
import portability.claims.welfare.WelfareEvent.PaymentOrdered;
import portability.claims.welfare.WelfareEvent.PaymentRejected;
import portability.claims.welfare.WelfareEvent.PaymentReleased;
import portability.claims.welfare.WelfareEvent.PaymentSettled;
import portability.claims.welfare.WelfareEvent.PaymentWithdrawn;

/// What may be done in a membership as it stands. An event is granted once, and what was granted is paid once: all that
/// is claimed on a membership stands in one stream, so no two officers can decide it at the same time.
public record WelfareDecisions(String membershipId, Membership membership) {
    /// @throws Refused for a command that is not lawful now
    public List<WelfareEvent> decide(WelfareCommand command) {
        Optional<WelfareEvent> event = switch (command) {
            case Register c -> register(c);
            case Pay c -> pay(c);
            case Ask c -> ask(c);
            case AddPapers c -> addPapers(c);
            case Grant c -> grant(c);
            case Refuse c -> refuse(c);
            case Order c -> order(c);
            case Release c -> release(c);
            case Withdraw c -> withdraw(c);
            case Settle c -> settle(c);
            case Reject c -> reject(c);
        };
        return event.stream().toList();
    }

    private Optional<WelfareEvent> register(Register c) {
        if (membership.registered().isEmpty())
            return Optional.of(new MemberRegistered(membershipId, c.fund(), c.requestId(), c.by(), c.member()));
        return sameOr(membership.member().equals(c.member()), Refusal.REQUEST_ID_REUSED);
    }

    private Optional<WelfareEvent> pay(Pay c) {
        requireOpen();
        var before = membership.contributions().get(c.contributionId());
        if (before != null) return sameOr(before.isSamePayment(c.contribution()), Refusal.REQUEST_ID_REUSED);
        if (membership.contributions().values().stream().anyMatch(c.contribution()::isForSameContract))
            throw new Refused(Refusal.CONTRACT_PAID);
        return Optional.of(new ContributionPaid(membershipId, c.contributionId(), c.by(), c.contribution()));
    }

    private Optional<WelfareEvent> ask(Ask c) {
        requireOpen();
        var before = membership.claim(c.benefitClaimId());
        if (before.isEmpty())
            return Optional.of(
                    new BenefitClaimed(membershipId, c.benefitClaimId(), c.by(), c.referralId(), c.asking()));
        // Documents may have been added since.
        var asking = before.get().asking();
        boolean isSame = asking.isForSameEvent(c.asking())
                && asking.on().equals(c.asking().on())
                && asking.claimant().equals(c.asking().claimant())
                && asking.tie() == c.asking().tie();
        return sameOr(isSame, Refusal.REQUEST_ID_REUSED);
    }

    private Optional<WelfareEvent> addPapers(AddPapers c) {
        var claim = claim(c.benefitClaimId());
        var newer = c.papers().stream()
                .filter(paper -> !claim.asking().papers().contains(paper))
                .toList();
        if (newer.isEmpty()) return Optional.empty();
        requireUndecided(claim);
        if (claim.asking().papers().size() + newer.size() > Asking.MOST_PAPERS)
            throw new Refused(Refusal.TOO_MANY_PAPERS);
        return Optional.of(new PapersAdded(membershipId, c.benefitClaimId(), c.by(), newer));
    }

    private Optional<WelfareEvent> grant(Grant c) {
        var claim = claim(c.benefitClaimId());
        if (claim.granted().isPresent()) {
            // What the schedule gives may have changed since: what was granted was granted.
            boolean isSame = c.assessed().stream()
                    .allMatch(one -> claim.granted().get().awards().contains(one));
            return sameOr(isSame, Refusal.ALREADY_DECIDED);
        }
        requireUndecided(claim);
        if (membership.hasGranted(claim.asking())) throw new Refused(Refusal.EVENT_GRANTED);
        var granted = new Verdict.Granted(Award.of(c.due(), c.assessed()), c.schedule(), c.words());
        return Optional.of(new BenefitGranted(membershipId, c.benefitClaimId(), c.by(), c.at(), granted));
    }

    private Optional<WelfareEvent> refuse(Refuse c) {
        var claim = claim(c.benefitClaimId());
        if (claim.decided().isEmpty())
            return Optional.of(new BenefitRefused(membershipId, c.benefitClaimId(), c.by(), c.at(), c.denied()));
        boolean isSame = claim.decided().get().verdict() instanceof Verdict.Denied denied
                && denied.ground() == c.denied().ground();
        return sameOr(isSame, Refusal.ALREADY_DECIDED);
    }

    private Optional<WelfareEvent> order(Order c) {
        var claim = claim(c.benefitClaimId());
        var granted = claim.granted().orElseThrow(() -> new Refused(Refusal.NOT_GRANTED));
        var before = claim.orders().get(c.messageId());
        if (before != null)
            return sameOr(
                    before.payment().account().equals(c.account())
                            && before.executeOn().equals(c.executeOn()),
                    Refusal.REQUEST_ID_REUSED);
        if (claim.counting().isPresent()) throw new Refused(Refusal.PAYMENT_ORDERED);
        var payment = new Payment(Amount.of(granted.total()), c.account());
        return Optional.of(new PaymentOrdered(
                membershipId, c.benefitClaimId(), c.messageId(), c.by(), c.executeOn(), c.at(), payment));
    }

    private Optional<WelfareEvent> release(Release c) {
        var order = order(c.benefitClaimId(), c.messageId());
        if (order.state() == State.RELEASED || order.state() == State.SETTLED) return Optional.empty();
        if (order.state() != State.ORDERED) throw new Refused(Refusal.ORDER_OVER);
        if (order.by().equals(c.by())) throw new Refused(Refusal.SAME_OFFICER);
        return Optional.of(new PaymentReleased(membershipId, c.benefitClaimId(), c.messageId(), c.by()));
    }

    private Optional<WelfareEvent> withdraw(Withdraw c) {
        return switch (order(c.benefitClaimId(), c.messageId()).state()) {
            case ORDERED -> Optional.of(new PaymentWithdrawn(membershipId, c.benefitClaimId(), c.messageId(), c.by()));
            case WITHDRAWN -> Optional.empty();
            case RELEASED, SETTLED, REJECTED -> throw new Refused(Refusal.ORDER_OVER);
        };
    }

    private Optional<WelfareEvent> settle(Settle c) {
        return switch (order(c.benefitClaimId(), c.messageId()).state()) {
            case RELEASED ->
                Optional.of(new PaymentSettled(membershipId, c.benefitClaimId(), c.messageId(), c.status()));
            case SETTLED -> Optional.empty();
            case REJECTED -> throw new Refused(Refusal.ALREADY_REJECTED);
            case ORDERED, WITHDRAWN -> throw new Refused(Refusal.UNKNOWN_BATCH);
        };
    }

    private Optional<WelfareEvent> reject(Reject c) {
        return switch (order(c.benefitClaimId(), c.messageId()).state()) {
            case RELEASED ->
                Optional.of(new PaymentRejected(membershipId, c.benefitClaimId(), c.messageId(), c.reason()));
            case REJECTED -> Optional.empty();
            case SETTLED -> throw new Refused(Refusal.ALREADY_SETTLED);
            case ORDERED, WITHDRAWN -> throw new Refused(Refusal.UNKNOWN_BATCH);
        };
    }

    private void requireOpen() {
        if (!membership.isOpen()) throw new Refused(Refusal.UNKNOWN_MEMBERSHIP);
    }

    private static void requireUndecided(FamilyClaim claim) {
        if (claim.decided().isPresent()) throw new Refused(Refusal.ALREADY_DECIDED);
    }

    private FamilyClaim claim(String benefitClaimId) {
        requireOpen();
        return membership.claim(benefitClaimId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_BENEFIT_CLAIM));
    }

    private PaymentOrder order(String benefitClaimId, String messageId) {
        return Optional.ofNullable(claim(benefitClaimId).orders().get(messageId))
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_BATCH));
    }

    private static Optional<WelfareEvent> sameOr(boolean isSame, Refusal refusal) {
        if (isSame) return Optional.empty();
        throw new Refused(refusal);
    }
}
