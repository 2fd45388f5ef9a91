package portability.simulation.settlement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.joda.money.Money;
import portability.claims.netting.settled.Payment;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.PaymentRejected;
import portability.claims.netting.settled.SettlementEvent.PaymentReturned;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.claims.payment.Amount;
import portability.simulation.institution.Institution;
import portability.simulation.world.World;

/// The bank of all of them: pays a payment once by its name, rejects it, or lets it come back. What it says comes late,
/// some of it twice, and in any order.
final class Bank {
    private static final double REJECTED = 0.15;
    private static final double COMES_BACK = 0.3;
    private static final double SAID_TWICE = 0.3;
    private static final int LATEST_MILLIS = 600_000;

    private final World world;
    private final SplittableRandom random;
    private final Map<String, Institution> institutions = new HashMap<>();
    private final Map<String, Settling> books = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Money> moved = new TreeMap<>();

    Bank(World world) {
        this.world = world;
        this.random = world.chance();
    }

    void serves(Institution institution, Settling settling) {
        institutions.put(institution.name(), institution);
        books.put(institution.name(), settling);
    }

    void take(String windowId, String debtor, String creditor, Payment payment, boolean isHonest) {
        var id = payment.paymentId();
        if (!known.add(id)) return;
        var amount = payment.amount();
        double luck = isHonest ? 1 : random.nextDouble();
        if (luck < REJECTED) {
            say(debtor, () -> rejected(books(debtor), windowId, id));
            return;
        }
        say(debtor, () -> settled(books(debtor), windowId, id));
        if (luck < COMES_BACK) {
            say(debtor, () -> returned(books(debtor), windowId, id, amount));
            return;
        }
        moved.merge(debtor + ">" + creditor + ">" + amount.money().getCurrencyUnit(), amount.money(), Money::plus);
        say(creditor, () -> received(books(creditor), windowId, id, amount));
    }

    private Settling books(String institution) {
        return Objects.requireNonNull(books.get(institution), institution);
    }

    private void say(String to, Runnable word) {
        brought(to, word);
        if (random.nextDouble() < SAID_TWICE) brought(to, word);
    }

    /// Until it is taken.
    private void brought(String to, Runnable word) {
        world.agenda().in(1 + random.nextInt(LATEST_MILLIS), () -> {
            var institution = institutions.get(to);
            if (institution != null && !institution.attempt(word)) brought(to, word);
        });
    }

    private static Optional<Payment> payment(Settling at, String windowId, String id) {
        return Optional.ofNullable(
                at.ledger().matter(windowId).settled().payments().get(id));
    }

    private static void settled(Settling at, String windowId, String id) {
        if (payment(at, windowId, id).orElseThrow().settledOn().isEmpty())
            at.keep(List.of(new PaymentSettled(windowId, id, at.today(), "ACSC")));
    }

    private static void rejected(Settling at, String windowId, String id) {
        if (payment(at, windowId, id).orElseThrow().rejected().isEmpty())
            at.keep(List.of(new PaymentRejected(windowId, id, "AC04")));
    }

    private static void returned(Settling at, String windowId, String id, Amount amount) {
        settled(at, windowId, id);
        if (payment(at, windowId, id).orElseThrow().returned().isEmpty())
            at.keep(List.of(new PaymentReturned(windowId, id, "R" + id, amount, at.today(), "AC04")));
    }

    private static void received(Settling at, String windowId, String id, Amount amount) {
        if (!at.ledger().matter(windowId).settled().receipts().containsKey("C" + id))
            at.keep(List.of(new MoneyReceived(windowId, "C" + id, id, amount, at.today())));
    }

    /// What it moved from one to another, by currency.
    Map<String, Money> moved(String debtor, String creditor) {
        var sums = new TreeMap<String, Money>();
        moved.forEach((key, money) -> {
            if (key.startsWith(debtor + ">" + creditor + ">"))
                sums.put(money.getCurrencyUnit().getCode(), money);
        });
        return sums;
    }
}
