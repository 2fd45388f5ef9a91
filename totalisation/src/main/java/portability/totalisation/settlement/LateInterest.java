package portability.totalisation.settlement;

import static portability.totalisation.settlement.SettlementRule.DOWN_PAYMENT_REFUSED;
import static portability.totalisation.settlement.SettlementRule.DOWN_PAYMENT_STOPS_INTEREST;
import static portability.totalisation.settlement.SettlementRule.DOWN_PAYMENT_TOO_LOW;
import static portability.totalisation.settlement.SettlementRule.INTEREST_AMOUNT;
import static portability.totalisation.settlement.SettlementRule.INTEREST_FROM_PAYMENT_LIMIT;
import static portability.totalisation.settlement.SettlementRule.REFERENCE_RATE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.LawValue;

/// Interest on a claim paid late. Source: Reg. (EC) 987/2009 Art. 68.
public final class LateInterest {
    private static final LegalRef START = LegalRef.of("Reg. (EC) 987/2009", "Art. 68(1)");
    private static final LegalRef RATE = LegalRef.of("Reg. (EC) 987/2009", "Art. 68(2)");

    private final SettlementLaw.Interest law;
    private final Deadlines deadlines;

    public LateInterest(SettlementLaw.Interest law, Deadlines deadlines) {
        this.law = law;
        this.deadlines = deadlines;
    }

    public record Payment(Money amount, LocalDate on) {}

    /// From which day interest may be charged, on what.
    ///
    /// @param rest what was unpaid once the down payments are taken off
    /// @param due  the last day for payment, whose month's first day gives the rate
    public record Running(LocalDate from, Money rest, LocalDate due) {}

    /// A down payment of enough within its time leaves the rest free of interest until the time for
    /// disputes is over; so
    /// does refusing one, for the whole claim.
    ///
    /// @param refused whether the creditor refused a down payment that would have been enough
    public Explained<Running> running(Money claim, LocalDate introduced, List<Payment> downPayments, boolean refused) {
        var window = deadlines.downPayment(introduced);
        var due = deadlines.payment(introduced);
        var steps = new ArrayList<Step>(due.steps());
        steps.addAll(window.steps());
        var inTime = sum(claim, downPayments, window.value().effective());
        var rest = claim.minus(sum(claim, downPayments, due.value().effective()));
        var part = law.downPaymentPart().on(introduced);
        boolean enough = Fraction.of(inTime.getAmount())
                        .compareTo(Fraction.of(claim.getAmount()).multiply(Fraction.of(part.value())))
                >= 0;
        boolean later = enough || refused;
        var dispute = deadlines.dispute(introduced);
        if (later) steps.addAll(dispute.steps());
        var from = (later ? dispute.value() : due.value()).effective().plusDays(1);
        var rule = refused
                ? DOWN_PAYMENT_REFUSED
                : enough
                        ? DOWN_PAYMENT_STOPS_INTEREST
                        : downPayments.isEmpty() ? INTEREST_FROM_PAYMENT_LIMIT : DOWN_PAYMENT_TOO_LOW;
        steps.add(Step.of(
                rule,
                START,
                new MoneyArg("claim", claim),
                new MoneyArg("inTime", inTime),
                part.cited(value -> new NumberArg("part", value)),
                new DateArg("from", from),
                new MoneyArg("rest", rest)));
        return Explained.of(new Running(from, rest, due.value().effective()), steps);
    }

    /// A claim, and what was paid of it.
    ///
    /// @param claim        all that was introduced
    /// @param owed         what of it is owed
    /// @param downPayments that the creditor took
    /// @param declined     down payments that it declined: with the others, they may have been enough
    /// @param refused      whether one was declined that would have been, whatever `declined` says
    /// @param later        what was paid beside the down payments, on whatever day
    public record PaidLate(
            Money claim,
            Money owed,
            LocalDate introduced,
            List<Payment> downPayments,
            List<Payment> declined,
            boolean refused,
            List<Payment> later) {
        public PaidLate {
            downPayments = List.copyOf(downPayments);
            declined = List.copyOf(declined);
            later = List.copyOf(later);
        }
    }

    /// @param rate a year, of the month in which payment was due
    public record Charge(Running running, LawValue<BigDecimal> rate, Money interest) {}

    /// From which day interest may be charged, on what of the claim.
    public Explained<Running> running(PaidLate paid) {
        return running(paid.claim(), paid.introduced(), paid.downPayments(), wouldHaveBeenEnough(paid));
    }

    /// Declining what would not have been enough costs the creditor nothing. Source: Reg. (EC) 987/2009 Art. 68(3),
    /// unverified.
    private boolean wouldHaveBeenEnough(PaidLate paid) {
        if (paid.refused() || paid.declined().isEmpty()) return paid.refused();
        var all = new ArrayList<>(paid.downPayments());
        all.addAll(paid.declined());
        var from = running(paid.claim(), paid.introduced(), all, false).value().from();
        return from.isAfter(
                deadlines.payment(paid.introduced()).value().effective().plusDays(1));
    }

    /// The interest up to and without a day, on what of the claim is owed.
    public Explained<Charge> charge(PaidLate paid, LocalDate until) {
        return running(paid).then(running -> {
            var payments = new ArrayList<>(paid.later());
            paid.downPayments().stream()
                    .filter(payment -> payment.on().isAfter(running.due()))
                    .forEach(payments::add);
            var counted = paid.claim().minus(running.rest());
            var onOwed = new Running(running.from(), paid.owed().minus(counted), running.due());
            var rate = rate(running.due()).value();
            return between(onOwed, until, payments).map(interest -> new Charge(onOwed, rate, interest));
        });
    }

    private static Money sum(Money claim, List<Payment> payments, LocalDate until) {
        return payments.stream()
                .filter(payment -> !payment.on().isAfter(until))
                .map(Payment::amount)
                .reduce(Money.zero(claim.getCurrencyUnit()), Money::plus);
    }

    /// The rate: the one in force on the first day of the month in which payment was due.
    public Explained<LawValue<BigDecimal>> rate(LocalDate due) {
        var day = due.withDayOfMonth(1);
        var rate = law.referenceRate().on(day);
        return Explained.of(
                rate,
                Step.of(
                        REFERENCE_RATE,
                        RATE,
                        new DateArg("firstOfMonth", day),
                        rate.cited(value -> new NumberArg("rate", value))));
    }

    /// Interest for a number of days, where the dates are not known.
    public static Explained<Money> forDays(Money principal, BigDecimal rate, long days, DayCount count) {
        return amount(
                principal,
                rate,
                days,
                count,
                Fraction.of(principal.getAmount()).multiply(Fraction.of(rate)).multiply(count.ofDays(days)));
    }

    /// Interest on what is unpaid day by day, from a day up to and without another; payments between lower
    /// it from their day on.
    public Explained<Money> between(Running running, LocalDate until, List<Payment> later) {
        var count = law.dayCount().value();
        return rate(running.due()).then(rate -> {
            var cuts = later.stream()
                    .filter(payment -> payment.on().isBefore(until))
                    .sorted(Comparator.comparing(Payment::on))
                    .toList();
            var left = running.rest();
            var day = running.from();
            var sum = Fraction.ZERO;
            long days = 0;
            for (var payment : cuts) {
                if (payment.on().isAfter(day)) {
                    var span = new DateSpan(day, payment.on());
                    if (left.isPositive()) {
                        sum = sum.add(Fraction.of(left.getAmount()).multiply(count.of(span)));
                        days += span.days();
                    }
                    day = payment.on();
                }
                left = left.minus(payment.amount());
            }
            if (day.isBefore(until) && left.isPositive()) {
                var span = new DateSpan(day, until);
                sum = sum.add(Fraction.of(left.getAmount()).multiply(count.of(span)));
                days += span.days();
            }
            return amount(running.rest(), rate.value(), days, count, sum.multiply(Fraction.of(rate.value())));
        });
    }

    private static Explained<Money> amount(
            Money principal, BigDecimal rate, long days, DayCount count, Fraction exact) {
        var currency = principal.getCurrencyUnit();
        var amount = Fractions.money(exact, currency);
        return Explained.of(
                amount,
                Step.of(
                        INTEREST_AMOUNT,
                        RATE,
                        new MoneyArg("principal", principal),
                        new NumberArg("rate", rate),
                        new NumberArg("days", BigDecimal.valueOf(days)),
                        new CodeArg("dayCount", count.name()),
                        new MoneyArg("amount", amount)));
    }
}
