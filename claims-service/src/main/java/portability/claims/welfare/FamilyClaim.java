package portability.claims.welfare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A claim as it stands.
///
/// @param orders by their message ids, the first one first; at most one of them counts
public record FamilyClaim(
        String benefitClaimId,
        String referralId,
        Asking asking,
        Optional<Decided> decided,
        SequencedMap<String, PaymentOrder> orders) {
    /// A decision, by whom and when.
    public record Decided(Verdict verdict, String by, Instant at) {}

    /// How far it is.
    public enum State {
        OPEN,
        GRANTED,
        REFUSED,
        PAYMENT_ORDERED,
        WITH_BANK,
        PAID,
        REJECTED_BY_BANK
    }

    public FamilyClaim {
        orders = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(orders));
    }

    static FamilyClaim open(String benefitClaimId, String referralId, Asking asking) {
        return new FamilyClaim(benefitClaimId, referralId, asking, Optional.empty(), new LinkedHashMap<>());
    }

    public Optional<Verdict.Granted> granted() {
        return decided.filter(one -> one.verdict() instanceof Verdict.Granted)
                .map(one -> (Verdict.Granted) one.verdict());
    }

    /// The order that may be paid, or was.
    public Optional<PaymentOrder> counting() {
        return orders.values().stream().filter(order -> order.state().counts()).findFirst();
    }

    public State state() {
        if (decided.isEmpty()) return State.OPEN;
        if (granted().isEmpty()) return State.REFUSED;
        return counting()
                .map(order -> switch (order.state()) {
                    case ORDERED -> State.PAYMENT_ORDERED;
                    case RELEASED -> State.WITH_BANK;
                    case SETTLED -> State.PAID;
                    case REJECTED, WITHDRAWN -> throw new IllegalStateException("it does not count");
                })
                .orElseGet(this::unpaid);
    }

    private State unpaid() {
        return orders.values().stream().anyMatch(order -> order.state() == PaymentOrder.State.REJECTED)
                ? State.REJECTED_BY_BANK
                : State.GRANTED;
    }

    /// Is there still something to be done?
    public boolean isUnderWay() {
        return switch (state()) {
            case OPEN, GRANTED, PAYMENT_ORDERED, WITH_BANK, REJECTED_BY_BANK -> true;
            case REFUSED, PAID -> false;
        };
    }

    FamilyClaim with(List<Paper> papers) {
        var all = new ArrayList<>(asking.papers());
        papers.stream().filter(paper -> !all.contains(paper)).forEach(all::add);
        var more = new Asking(
                asking.happening(),
                asking.on(),
                asking.atHome(),
                asking.returned(),
                asking.claimedOn(),
                asking.claimant(),
                asking.tie(),
                all);
        return new FamilyClaim(benefitClaimId, referralId, more, decided, orders);
    }

    FamilyClaim decided(Verdict verdict, String by, Instant at) {
        return new FamilyClaim(benefitClaimId, referralId, asking, Optional.of(new Decided(verdict, by, at)), orders);
    }

    FamilyClaim with(PaymentOrder order) {
        var all = new LinkedHashMap<>(orders);
        all.put(order.messageId(), order);
        return new FamilyClaim(benefitClaimId, referralId, asking, decided, all);
    }
}
