package portability.simulation.nodes;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Enrolment;
import portability.claims.cluster.Samples;

/// Claims over three institutions while their network is bad and one of them is killed, as a seed says. In the end the
/// network is whole, everybody is there, and it is looked at what became of the claims; then one institution leaves for
/// good, and what still comes must wait for it.
public final class RealRun {
    private static final List<String> NAMES = List.of("NL:SVB", "DE:DRV", "MA:CNSS");
    private static final List<String> NUMBERS = List.of("111", "222", "333");
    private static final int CLAIMS_PER_ROUND = 3;
    private static final int LONGEST_TROUBLE_MILLIS = 2_500;
    private static final int LONGEST_PAUSE_MILLIS = 400;

    private final long seed;
    private final PrintStream out;
    private final Random random;
    private final Strike.Pack pack;
    private final List<String> claims = new ArrayList<>();
    private int rounds;

    public RealRun(long seed, PrintStream out) {
        this.seed = seed;
        this.out = out;
        this.random = new Random(seed);
        this.pack = new Strike.Pack(random);
    }

    /// Until so many things went wrong, or the time is up.
    /// @return what does not hold; empty if everything does
    public List<String> run(int strikes, BooleanSupplier timeIsUp) {
        out.println("real exchange: seed " + seed);
        var members = new ArrayList<Member>();
        try {
            for (var name : NAMES) members.add(new Member(name));
            enrol(members);
            var contact = members.getFirst();
            var killed = members.get(1);
            killed.moveIntoProcess();
            while (rounds < strikes && !timeIsUp.getAsBoolean()) round(members, contact, killed);
            killed.awaitReady();
            killed.moveBack();
            var findings = new Outcome(members).of(claims);
            if (findings.isEmpty()) findings = leave(members.getLast(), members.subList(0, 2));
            tell(findings);
            return findings;
        } finally {
            members.forEach(Member::close);
        }
    }

    /// How often each thing went wrong.
    Map<Strike, Integer> struck() {
        return pack.dealt();
    }

    private void enrol(List<Member> members) {
        Enrolment.ofAll(members.stream().map(Member::node).toList());
        for (int i = 0; i < members.size(); i++)
            members.get(i).node().upstream.insure(Samples.fatima(), NUMBERS.get(i), 1985 + i, 1995 + i, 2001 + i);
    }

    private void round(List<Member> members, Member contact, Member killed) {
        rounds++;
        for (int i = 0; i < CLAIMS_PER_ROUND; i++) lodge(contact.node());
        // What is interesting happens soon after.
        pause(LONGEST_PAUSE_MILLIS);
        var strike = pack.next();
        var trouble = strike.trouble();
        if (trouble == null) {
            killed.awaitReady();
            killed.kill();
            pause(LONGEST_TROUBLE_MILLIS);
            killed.startAgain();
            return;
        }
        var struck = members.get(random.nextInt(members.size()));
        struck.begin(trouble);
        pause(LONGEST_TROUBLE_MILLIS);
        struck.repair(random);
    }

    private void lodge(ClaimsNode contact) {
        var claimant = Samples.fatima(
                NAMES.get(0), NUMBERS.get(0), NAMES.get(1), NUMBERS.get(1), NAMES.get(2), NUMBERS.get(2));
        claims.add(contact.officer()
                .lodgeClaim(Samples.claim("claim-" + claims.size(), claimant))
                .getClaimId());
    }

    /// One institution stops, and does not come back.
    private List<String> leave(Member gone, List<Member> others) {
        gone.node().stop();
        lodge(others.getFirst().node());
        var findings = new ArrayList<String>();
        for (var member : others)
            new Waits(member, claims.getLast()).forNobodyBut(gone.institution()).ifPresent(findings::add);
        return findings;
    }

    private void tell(List<String> findings) {
        out.println("real exchange: %d claims over %d institutions, struck %s: %s"
                .formatted(
                        claims.size(),
                        NAMES.size(),
                        pack.dealt(),
                        findings.isEmpty() ? "everything holds" : findings.size() + " findings"));
        findings.forEach(out::println);
    }

    private void pause(int mostMillis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1 + random.nextInt(mostMillis)));
    }
}
