package portability.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.claims.Refused;
import portability.claims.payment.Instruction.State;
import portability.claims.payment.PayRules.AfterDeath;
import portability.claims.payment.PayRules.FirstMonth;
import portability.claims.payment.PensionCommand.ConfirmAccount;
import portability.claims.payment.PensionCommand.Deduct;
import portability.claims.payment.PensionCommand.Follow;
import portability.claims.payment.PensionCommand.HoldArrears;
import portability.claims.payment.PensionCommand.Reject;
import portability.claims.payment.PensionCommand.ReleaseArrears;
import portability.claims.payment.PensionCommand.ReportDeath;
import portability.claims.payment.PensionCommand.SayAccount;
import portability.claims.payment.PensionCommand.Settle;
import portability.claims.payment.PensionCommand.TakeBack;
import portability.claims.payment.PensionEvent.DeductionFrozen;
import portability.claims.payment.PensionEvent.PaymentsFrozen;

/// Whatever happens to a pension, in whatever order and however often: what was paid less what was recovered is what
/// was owed, and no month is paid twice.
class PensionLawsTest {
    private static final String CLAIM = "NL:SVB/00112233445566778899";
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int STEPS = 60;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(20);
    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.EUR, CurrencyUnit.JPY, CurrencyUnit.of("TND"));

    static LongStream seeds() {
        long first = Long.getLong("portability.test.seed", new Random().nextLong());
        return LongStream.range(first, first + 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_paid_less_what_was_recovered_is_what_was_owed(long seed) {
        var life = new Life(seed);
        for (int step = 0; step < STEPS; step++) {
            life.step();
            life.noMonthIsPaidTwice();
        }
        life.settleAll();
        var at = life.pension.position().orElseThrow();
        var owed = Money.zero(life.currency);
        for (var month : at.months(life.today)) {
            owed = owed.plus(at.owed(month));
            assertThat(at.allotted(month)).as("%s", month).isGreaterThanOrEqualTo(at.owed(month));
        }
        assertThat(life.net().minus(life.returned())).isEqualTo(owed);
        assertThat(at.debt(life.today).isZero()).isTrue();
    }

    /// A pension's life, as the seed wants it.
    private static final class Life {
        final Random random;
        final CurrencyUnit currency;
        LocalDate today = START.plusMonths(2);
        Pension pension = Pension.none();
        int made;
        private final Set<Entitlement> everOwed = new HashSet<>();

        Life(long seed) {
            random = new Random(seed);
            currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            var rules = new PayRules(
                    1 + random.nextInt(31),
                    random.nextBoolean() ? FirstMonth.WHOLE : FirstMonth.BY_DAYS,
                    random.nextBoolean() ? AfterDeath.END_OF_MONTH : AfterDeath.DAY_OF_DEATH);
            send(new Follow("first", Instant.EPOCH, List.of(), grant(START.plusDays(random.nextInt(40))), rules));
            account();
        }

        private Grant grant(LocalDate from) {
            return new Grant(amount(100_000), Optional.of(from), false);
        }

        private Amount amount(int most) {
            return Amount.of(Money.ofMinor(currency, 1 + random.nextInt(most)));
        }

        void step() {
            switch (random.nextInt(8)) {
                case 0, 1 -> today = today.plusDays(random.nextInt(45));
                case 2, 3 -> run();
                case 4 -> answer();
                case 5 -> recalculate();
                case 6 -> repeat();
                default -> rarely();
            }
        }

        /// The same run may be started again: then it freezes nothing.
        private void run() {
            var runId = today.toString();
            if (pension.instructions().values().stream()
                    .anyMatch(each -> each.runId().equals(runId))) return;
            var ofOthers = pension.remittable(today, PERCENT);
            var hers = pension.payable(today, now(), PERCENT);
            ofOthers.forEach((deduction, frozen) ->
                    evolve(new DeductionFrozen(CLAIM, deduction.deductionId(), "I" + made++, runId, "batch", frozen)));
            hers.ifPresent(frozen -> evolve(new PaymentsFrozen(
                    CLAIM, "I" + made++, runId, frozen.account().isPresent() ? "batch" : "", frozen)));
        }

        private void answer() {
            var ids = List.copyOf(pension.instructions().keySet());
            if (ids.isEmpty()) return;
            var id = ids.get(random.nextInt(ids.size()));
            send(random.nextInt(3) == 0 ? new Reject(id, "AC04") : new Settle(id, "ACSC"));
        }

        private void recalculate() {
            var from = today.minusDays(random.nextInt(200)).withDayOfMonth(1);
            var rules = pension.owed().orElseThrow().rules();
            send(new Follow("decision-" + made++, now(), List.of(), grant(from), rules));
        }

        private void repeat() {
            send(new Follow(
                    "first",
                    Instant.EPOCH,
                    List.of(),
                    grant(START),
                    pension.owed().orElseThrow().rules()));
            for (var each : pension.instructions().values())
                if (each.state() == State.SETTLED) send(new Settle(each.instructionId(), "ACSC"));
        }

        private void rarely() {
            if (random.nextInt(6) == 0) {
                send(new ReportDeath("officer-1", today.minusDays(random.nextInt(90))));
                if (random.nextBoolean()) account();
            } else if (random.nextBoolean()) {
                otherInstitutions();
            } else {
                takeBack();
            }
        }

        /// One asks, and is answered or not.
        private void otherInstitutions() {
            var id = "deduction-" + made++;
            var until = random.nextBoolean() ? Optional.of(today.plusDays(40)) : Optional.<LocalDate>empty();
            send(new HoldArrears(id, "BE:FPD", today, until));
            if (random.nextInt(3) == 0) return;
            var arrears = pension.arrears(today);
            if (arrears.isEmpty() || random.nextInt(3) == 0) {
                send(new ReleaseArrears(id));
                return;
            }
            send(new Deduct(new Deduction(
                    id,
                    "BE:FPD",
                    PayeeAccount.iban("BE:FPD", "BE71096123456769"),
                    Amount.of(arrears.get().amount()),
                    arrears.get().lastMonth().orElseThrow(),
                    amount(100_000))));
        }

        private void takeBack() {
            var debt = pension.debt(today).orElseThrow();
            if (debt.isPositive()) send(new TakeBack("book-" + made++, "officer-1", Amount.of(debt)));
        }

        private void account() {
            var id = "change-" + made++;
            send(new SayAccount(id, "officer-1", "", PayeeAccount.iban("Somebody", "NL91ABNA0417164300")));
            send(new ConfirmAccount(id, "officer-2", now(), now()));
        }

        /// Everything the bank has is paid, what is due is frozen and paid, and what was too much comes back.
        void settleAll() {
            account();
            for (var held : pension.recoveries().held().keySet()) send(new ReleaseArrears(held));
            for (int round = 0; round < 3; round++) {
                List.copyOf(pension.instructions().keySet()).forEach(id -> send(new Settle(id, "ACSC")));
                takeBack();
                today = today.plusMonths(1);
                run();
            }
            List.copyOf(pension.instructions().keySet()).forEach(id -> send(new Settle(id, "ACSC")));
            takeBack();
        }

        /// For no month more than some decision ever gave for it.
        void noMonthIsPaidTwice() {
            var at = pension.position().orElseThrow();
            for (var month : at.months(today)) {
                var most = everOwed.stream()
                        .map(owed -> owed.of(month, currency))
                        .reduce(Money.zero(currency), (one, other) -> one.isGreaterThan(other) ? one : other);
                assertThat(at.allotted(month)).as("%s", month).isLessThanOrEqualTo(most);
                assertThat(ofOthers(month)).as("%s", month).isLessThanOrEqualTo(limit(most));
            }
        }

        /// What of an instalment went to others, beside what they got of arrears.
        private Money ofOthers(YearMonth month) {
            return pension.recoveries().deductions().stream()
                    .filter(each -> !each.isArrears(month))
                    .flatMap(each -> pension.instructions().values().stream()
                            .filter(paid -> paid.counts()
                                    && paid.deductionId()
                                            .filter(each.deductionId()::equals)
                                            .isPresent()))
                    .map(paid -> paid.frozen().of(month))
                    .reduce(Money.zero(currency), Money::plus);
        }

        private static Money limit(Money most) {
            return most.multipliedBy(PERCENT.movePointLeft(2), RoundingMode.DOWN);
        }

        Money net() {
            return pension.instructions().values().stream()
                    .filter(Instruction::counts)
                    .map(each -> each.frozen().net())
                    .reduce(Money.zero(currency), Money::plus);
        }

        Money returned() {
            return pension.returned().values().stream().map(Amount::money).reduce(Money.zero(currency), Money::plus);
        }

        private Instant now() {
            return today.atStartOfDay().toInstant(ZoneOffset.UTC);
        }

        private void send(PensionCommand command) {
            try {
                new PensionDecisions(CLAIM, pension).decide(command).forEach(this::evolve);
            } catch (Refused _) {
                // A law says what comes of it; a refusal changes nothing.
            }
        }

        private void evolve(PensionEvent event) {
            pension = pension.evolve(event);
            pension.owed().ifPresent(everOwed::add);
        }
    }
}
