package portability.claims.welfare;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import portability.claims.claim.Claimant;
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

/// A membership of the fund, with all that was paid for it and claimed on it.
///
/// @param contributions by their ids, the first one first
/// @param claims        by their ids, the first one first
public record Membership(
        Optional<MemberRegistered> registered,
        SequencedMap<String, Contribution> contributions,
        SequencedMap<String, FamilyClaim> claims) {
    /// How it stands on a day.
    public enum Status {
        /// Nothing that covers a day was paid yet.
        REGISTERED,
        MEMBER,
        /// What was paid begins later.
        FUTURE_MEMBER,
        LAPSED
    }

    public Membership {
        contributions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(contributions));
        claims = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(claims));
    }

    public static Membership none() {
        return new Membership(Optional.empty(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    public boolean isOpen() {
        return registered.isPresent();
    }

    public Claimant member() {
        return registered.orElseThrow().member();
    }

    public Optional<FamilyClaim> claim(String benefitClaimId) {
        return Optional.ofNullable(claims.get(benefitClaimId));
    }

    /// Was a benefit granted for that event?
    public boolean hasGranted(Asking asking) {
        return claims.values().stream()
                .anyMatch(other -> other.granted().isPresent() && other.asking().isForSameEvent(asking));
    }

    /// The last day of all that was paid for.
    public Optional<LocalDate> coveredUntil() {
        return contributions.values().stream()
                .flatMap(one -> one.coverUntil().stream())
                .max(Comparator.naturalOrder());
    }

    public Status on(LocalDate day) {
        var last = coveredUntil();
        if (last.isEmpty()) return Status.REGISTERED;
        if (last.get().isBefore(day)) return Status.LAPSED;
        boolean covered = contributions.values().stream()
                .anyMatch(one ->
                        one.coverFrom().filter(first -> !first.isAfter(day)).isPresent()
                                && one.coverUntil()
                                        .filter(until -> !until.isBefore(day))
                                        .isPresent());
        return covered ? Status.MEMBER : Status.FUTURE_MEMBER;
    }

    /// Is she covered on that day or later, or something of a claim under way?
    public boolean isInUse(LocalDate day) {
        return claims.values().stream().anyMatch(FamilyClaim::isUnderWay)
                || coveredUntil().filter(last -> !last.isBefore(day)).isPresent();
    }

    public Membership evolve(WelfareEvent event) {
        return switch (event) {
            case MemberRegistered e -> new Membership(Optional.of(e), contributions, claims);
            case ContributionPaid e -> {
                var all = new LinkedHashMap<>(contributions);
                all.put(e.contributionId(), e.contribution());
                yield new Membership(registered, all, claims);
            }
            case BenefitClaimed e -> with(FamilyClaim.open(e.benefitClaimId(), e.referralId(), e.asking()));
            case PapersAdded e -> with(known(e.benefitClaimId()).with(e.papers()));
            case BenefitGranted e -> with(known(e.benefitClaimId()).decided(e.granted(), e.by(), e.decidedAt()));
            case BenefitRefused e -> with(known(e.benefitClaimId()).decided(e.denied(), e.by(), e.decidedAt()));
            case PaymentOrdered e ->
                with(known(e.benefitClaimId())
                        .with(new PaymentOrder(
                                e.messageId(),
                                e.by(),
                                e.executeOn(),
                                e.orderedAt(),
                                e.payment(),
                                PaymentOrder.State.ORDERED,
                                "")));
            case PaymentReleased e -> order(e.benefitClaimId(), e.messageId(), PaymentOrder.State.RELEASED, "");
            case PaymentWithdrawn e -> order(e.benefitClaimId(), e.messageId(), PaymentOrder.State.WITHDRAWN, "");
            case PaymentSettled e -> order(e.benefitClaimId(), e.messageId(), PaymentOrder.State.SETTLED, e.status());
            case PaymentRejected e -> order(e.benefitClaimId(), e.messageId(), PaymentOrder.State.REJECTED, e.reason());
        };
    }

    private Membership order(String benefitClaimId, String messageId, PaymentOrder.State next, String word) {
        var claim = known(benefitClaimId);
        var order = Optional.ofNullable(claim.orders().get(messageId))
                .orElseThrow(() -> new IllegalStateException("nothing becomes of an order that is none"));
        return with(claim.with(order.with(next, word)));
    }

    private FamilyClaim known(String benefitClaimId) {
        return claim(benefitClaimId).orElseThrow(() -> new IllegalStateException("nothing begins in the middle"));
    }

    private Membership with(FamilyClaim claim) {
        var all = new LinkedHashMap<>(claims);
        all.put(claim.benefitClaimId(), claim);
        return new Membership(registered, contributions, all);
    }
}
