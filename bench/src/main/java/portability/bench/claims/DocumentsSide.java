package portability.bench.claims;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.bench.measure.Stopwatch;

/// Documents from one institution to another, each signed, proved, carried, verified, kept and receipted: what one
/// claim after another has put into an outbox while nothing was sent. Meanwhile nobody works on what arrives.
final class DocumentsSide implements Side {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /// Each look opens a session: more of them would be what is measured.
    private static final Duration LOOK = Duration.ofMillis(50);

    private final ThreeInstitutions three;
    private final Institution to;
    private final int claims;

    DocumentsSide(ThreeInstitutions three, Institution to, int claims) {
        this.three = three;
        this.to = to;
        this.claims = claims;
    }

    @Override
    public String name() {
        return "documents one way, one sender";
    }

    @Override
    public String unit() {
        return "documents/s";
    }

    /// Lets what was sent before come to its end, and fills the outbox.
    @Override
    public void prepare(Duration window) {
        var from = three.contact();
        to.resume(Institution.Hands.CLAIMS);
        until(() -> open(from) + from.claimsDatabase().number("select count(*) from open_claim") == 0);
        to.pause(Institution.Hands.CLAIMS);
        from.pause(Institution.Hands.DELIVERY);
        for (var worker : three.insure(claims)) three.claims(from).lodgeClaim(three.claimOf(worker, to));
        // The notice of each claim, and the record that goes with it.
        until(() -> open(from) == 2L * claims);
    }

    /// All of them, however long that takes.
    @Override
    public Sample run(Duration window) {
        var from = three.contact();
        long before = inOutbox(from, true);
        long waiting = open(from);
        var watch = Stopwatch.start(from.claimsDatabase().server());
        from.resume(Institution.Hands.DELIVERY);
        until(() -> open(from) == 0);
        var sample = watch.sample(waiting);
        return sample.committed(inOutbox(from, true) - before);
    }

    /// Everybody works again, and comes to the end.
    void settle() {
        to.resume(Institution.Hands.CLAIMS);
        until(() -> three.all().stream()
                .allMatch(at -> at.claimsDatabase().number("select count(*) from open_claim") == 0));
    }

    private long open(Institution from) {
        return inOutbox(from, false);
    }

    private long inOutbox(Institution from, boolean receipted) {
        return from.claimsDatabase()
                .number("select count(*) from outbox where partner = '%s' and receipted = %s"
                        .formatted(to.name(), receipted));
    }

    private static void until(BooleanSupplier condition) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) throw new IllegalStateException("documents do not get on");
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
