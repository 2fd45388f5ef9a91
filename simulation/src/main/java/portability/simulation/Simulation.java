package portability.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import portability.claims.claim.Benefit;
import portability.claims.claim.CaseId;
import portability.claims.claim.ClaimFile;
import portability.claims.claim.Claimant;
import portability.claims.claim.Household;
import portability.kernel.InstitutionId;
import portability.kernel.Sex;
import portability.simulation.attack.BadPartner;
import portability.simulation.check.Checker;
import portability.simulation.institution.Institution;
import portability.simulation.institution.Registry;
import portability.simulation.world.Fault;
import portability.simulation.world.Plan;
import portability.simulation.world.World;

/// One run: institutions, cases that are lodged there, everything that goes wrong, and the look at what became of it.
public final class Simulation {
    private static final long END_MILLIS = 4 * 3_600_000L;
    private static final int MOST_INVOLVED = 5;
    private static final int LATEST_CHANGE_MILLIS = 600_000;
    private static final double KNOWN = 0.9;
    private static final double CAREER_CHANGES = 0.25;
    private static final double AUTOMATIC = 0.7;

    private final Plan plan;
    private final World world;
    private final SplittableRandom random;
    private final Map<String, Institution> institutions = new LinkedHashMap<>();
    private final Map<String, ClaimFile> cases = new LinkedHashMap<>();
    private final Optional<BadPartner> bad;

    public Simulation(Plan plan) {
        this.plan = plan;
        this.world = new World(plan);
        this.random = world.chance();
        var registry = new Registry(plan.institutions());
        boolean attacked = plan.institutions().size() > 2 && plan.rates().getOrDefault(Fault.ATTACK, 0.0) > 0;
        var honest =
                attacked ? plan.institutions().subList(0, plan.institutions().size() - 1) : plan.institutions();
        for (var name : honest) {
            var institution = new Institution(name, world, registry, random.nextDouble() < AUTOMATIC);
            institutions.put(name, institution);
            registry.answersAt(name, institution);
        }
        bad = attacked ? Optional.of(bad(registry)) : Optional.empty();
    }

    /// Runs it to the end.
    public Report run() {
        bad.ifPresent(BadPartner::begin);
        for (var institution : institutions.values())
            if (world.faults().strikes(Fault.GONE)) world.agenda().in(someTime(), institution::leave);
        for (int i = 0; i < plan.cases(); i++) open("request-" + i);
        var findings = new ArrayList<String>();
        try {
            while (world.agenda().next(plan.wellAfterMillis() + END_MILLIS)) {
                // Time passes with what happens.
            }
        } catch (RuntimeException broken) {
            var where = broken.getStackTrace();
            findings.add("broken off: " + broken + (where.length == 0 ? "" : " at " + where[0]));
        }
        var checker = new Checker(List.copyOf(institutions.values()));
        if (findings.isEmpty()) checker.check(cases);
        findings.addAll(checker.findings());
        bad.ifPresent(partner -> findings.addAll(partner.findings()));
        return new Report(
                plan,
                List.copyOf(findings),
                world.network().arrived(),
                world.network().lost(),
                world.faults().count(),
                world.faults().struck(),
                checker.closed(),
                checker.waitedFor(),
                bad.map(BadPartner::refusals).orElse(0));
    }

    private BadPartner bad(Registry registry) {
        var name = plan.institutions().getLast();
        var partner = new BadPartner(name, world, registry, List.copyOf(institutions.values()));
        registry.answersAt(name, partner);
        return partner;
    }

    private long someTime() {
        return random.nextLong(plan.wellAfterMillis());
    }

    private void open(String requestId) {
        var contact = institutions.get(plan.institutions().get(random.nextInt(institutions.size())));
        if (contact == null) throw new IllegalStateException("no such institution");
        var claimId = CaseId.of(InstitutionId.parse(contact.name()), requestId);
        var file = file(contact.name());
        long lodged = someTime();
        cases.put(claimId, file);
        world.agenda().in(lodged, () -> contact.lodge(claimId, requestId, file));
        world.agenda().in(lodged + random.nextInt(LATEST_CHANGE_MILLIS), () -> contact.remind(claimId));
        var changing = institutions.get(
                file.institutions().get(random.nextInt(file.institutions().size())));
        if (changing != null && random.nextDouble() < CAREER_CHANGES)
            world.agenda().in(lodged + random.nextInt(LATEST_CHANGE_MILLIS), () -> changing.careerChanges(claimId));
    }

    private ClaimFile file(String contact) {
        var others = new ArrayList<>(plan.institutions());
        others.remove(contact);
        int count = 1 + random.nextInt(Math.min(MOST_INVOLVED - 1, others.size()));
        var involved = new ArrayList<>(List.of(contact));
        for (int i = 0; i < count; i++) involved.add(others.remove(random.nextInt(others.size())));
        var numbers = new TreeMap<String, String>();
        for (var name : involved) if (random.nextDouble() < KNOWN) numbers.put(name, "" + random.nextInt(1_000_000));
        var claimant =
                new Claimant("Someone", "Somebody", LocalDate.of(1958, 1, 20), Sex.FEMALE, List.of("MA"), numbers);
        return new ClaimFile(
                claimant,
                new Benefit.OldAge(),
                LocalDate.of(2026, 1, 5),
                contact.substring(0, contact.indexOf(':')),
                Household.SINGLE,
                involved);
    }
}
