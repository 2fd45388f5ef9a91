package portability.simulation.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.HalfYear;
import portability.claims.invoice.InvoiceNames;
import portability.claims.invoice.Method;
import portability.claims.invoice.Terms;
import portability.kernel.InstitutionId;
import portability.simulation.check.PairCheck;
import portability.simulation.check.SettlementCheck;
import portability.simulation.institution.Institution;
import portability.simulation.institution.Registry;
import portability.simulation.world.Fault;
import portability.simulation.world.Plan;
import portability.simulation.world.World;

/// One run: institutions that send each other bills, argue about lines, net what is due and pay it, in one thread with
/// a
/// time of their own, while the network is bad and they crash; and the look at every event of it, and at what became of
/// it.
public final class SettlementSimulation {
    private static final long CALM_MILLIS = 6 * 3_600_000L;
    /// Bills are argued about for longer than claims.
    private static final long SLOWER = 60;
    private static final int MOST_LINES = 8;
    private static final int MOST_MINOR = 500_000;

    private final Plan plan;
    private final World world;
    private final SplittableRandom random;
    private final Map<String, Institution> institutions = new LinkedHashMap<>();
    private final Map<String, Settling> settlings = new LinkedHashMap<>();
    private final Bank bank;

    /// What a run came to.
    ///
    /// @param findings what does not hold; none: everything holds
    /// @param messages that the network was given, and each copy it made
    public record Outcome(Plan plan, List<String> findings, String counts, long messages, Map<Fault, Long> struck) {}

    /// @param all nobody leaves, attacks or takes documents back here: that is the exchange's, simulated with claims
    public SettlementSimulation(Plan all) {
        var rates = new EnumMap<Fault, Double>(all.rates());
        for (var fault : List.of(Fault.GONE, Fault.ATTACK, Fault.TAKEN_BACK)) rates.put(fault, 0.0);
        plan = new Plan(
                all.seed(), all.institutions(), all.cases(), rates, SLOWER * all.wellAfterMillis(), all.mostFaults());
        world = new World(plan);
        random = world.chance();
        bank = new Bank(world);
        var registry = new Registry(plan.institutions());
        for (var name : plan.institutions()) {
            var institution = new Institution(name, world, registry, false);
            var settling = new Settling(institution);
            institution.begin(settling);
            registry.answersAt(name, institution);
            institutions.put(name, institution);
            settlings.put(name, settling);
            bank.serves(institution, settling);
        }
    }

    public Outcome run() {
        for (int i = 0; i < plan.cases(); i++) bill("bill-" + i);
        long end = plan.wellAfterMillis() + CALM_MILLIS;
        settlings.forEach((name, settling) -> {
            var institution = institutions.get(name);
            if (institution != null)
                world.agenda().in(1, new Officers(institution, settling, bank, plan.wellAfterMillis(), end)::work);
        });
        var findings = new ArrayList<String>();
        try {
            while (world.agenda().next(end + CALM_MILLIS)) {
                // Time passes with what happens.
            }
        } catch (RuntimeException broken) {
            var where = broken.getStackTrace();
            findings.add("broken off: " + broken + (where.length == 0 ? "" : " at " + where[0]));
        }
        var stores = new LinkedHashMap<String, List<?>>();
        institutions.forEach(
                (name, institution) -> stores.put(name, institution.store().events()));
        var check = SettlementCheck.of(stores, findings::add);
        if (findings.isEmpty()) look(check, findings);
        return new Outcome(
                plan,
                List.copyOf(findings),
                check.counts(),
                world.network().arrived() + world.network().lost(),
                world.faults().struck());
    }

    private void look(SettlementCheck check, List<String> findings) {
        check.check(true);
        settlings.forEach((name, settling) -> {
            if (!settling.ledger().isNothingDue()) findings.add(name + ": something is still due");
        });
        for (var one : institutions.values())
            for (var other : institutions.values()) {
                if (one == other) continue;
                new PairCheck(
                                new PairCheck.Side(one.name(), one.store().events(), true),
                                new PairCheck.Side(other.name(), other.store().events(), true),
                                findings::add)
                        .check();
                var owed = check.toPay(one.name(), other.name());
                var moved = bank.moved(one.name(), other.name());
                if (!owed.equals(moved))
                    findings.add("%s was to pay %s %s, and the bank moved %s"
                            .formatted(one.name(), other.name(), owed, moved));
            }
    }

    private void bill(String number) {
        var names = new ArrayList<>(plan.institutions());
        var creditor = names.remove(random.nextInt(names.size()));
        var debtor = names.get(random.nextInt(names.size()));
        var invoiceId = InvoiceNames.invoice(InstitutionId.parse(creditor), number);
        var terms = new Terms(
                creditor,
                debtor,
                "F/" + number,
                Method.ACTUAL,
                new HalfYear(2025, 2),
                random.nextInt(3) == 0 ? "SEK" : "EUR",
                Optional.empty());
        var batches = new ArrayList<List<CareLine>>();
        int line = 0;
        for (int batch = 0; batch < 1 + random.nextInt(2); batch++) {
            var care = new ArrayList<CareLine>();
            for (int i = 0; i < 1 + random.nextInt(MOST_LINES); i++) care.add(line(number, ++line));
            batches.add(care);
        }
        send(random.nextLong(plan.wellAfterMillis()), creditor, invoiceId, terms, batches);
    }

    /// Until it is stored, as whoever gets no answer does.
    private void send(long inMillis, String creditor, String invoiceId, Terms terms, List<List<CareLine>> batches) {
        world.agenda().in(inMillis, () -> {
            var institution = institutions.get(creditor);
            var settling = settlings.get(creditor);
            if (institution == null || settling == null) throw new IllegalStateException("no such institution");
            if (!institution.attempt(() -> settling.bill(invoiceId, terms, batches)))
                send(1_000, creditor, invoiceId, terms, batches);
        });
    }

    private CareLine line(String number, int line) {
        return new CareLine(
                line,
                "P-" + number + "-" + line,
                "",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2025, 9, 3),
                "CIE",
                "0DTJ4ZZ",
                BigDecimal.ONE,
                Optional.empty(),
                1 + random.nextInt(MOST_MINOR),
                "bill " + line);
    }
}
