package portability.bench.claims;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import portability.bench.measure.Clients;
import portability.bench.measure.Latencies;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.proto.claims.v1.GetSummaryRequest;

/// Officers who lodge claims, each the next one when the summary of the last is there.
final class ClaimsSide implements Side {
    private static final int MOST_PER_SECOND = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ThreeInstitutions three;
    private final int officers;
    private final Queue<Insured> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Latencies latencies;
    private final Duration counted;

    /// @param latencies hears how long each claim took, from lodging until the contact institution had the summary
    /// @param counted   in windows of this length
    ClaimsSide(ThreeInstitutions three, int officers, Latencies latencies, Duration counted) {
        this.three = three;
        this.officers = officers;
        this.latencies = latencies;
        this.counted = counted;
    }

    @Override
    public String name() {
        return "claims over three institutions, officers: " + officers;
    }

    @Override
    public String unit() {
        return "claims/s";
    }

    @Override
    public void prepare(Duration window) {
        int enough = (int) Math.ceil(MOST_PER_SECOND * window.toMillis() / 1e3) + officers;
        if (waiting.size() < enough) waiting.addAll(three.insure(enough - waiting.size()));
        nanos.clear();
    }

    @Override
    public Sample run(Duration window) {
        long before = closedEverywhere();
        var server = three.contact().claimsDatabase().server();
        var sample = Clients.run(server, officers, window, _ -> new Officer(), () -> settled(before));
        if (window.equals(counted)) latencies.add(nanos.stream().mapToLong(Long::longValue), sample.committed());
        return sample;
    }

    /// How many more claims are closed at all three, once none is open.
    private long settled(long before) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (three.all().stream().anyMatch(ClaimsSide::hasOpenClaims)) {
            if (System.nanoTime() > giveUp) break;
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return closedEverywhere() - before;
    }

    private static boolean hasOpenClaims(Institution at) {
        return at.claimsDatabase().number("select count(*) from open_claim") > 0;
    }

    private long closedEverywhere() {
        return three.all().stream()
                .mapToLong(at -> at.claimsDatabase()
                        .number("select count(*) from log_entry where event_name = 'claim.ClaimClosed'"))
                .min()
                .orElseThrow();
    }

    private final class Officer implements Clients.Work {
        /// Two dozen officers who look more often are half of the load.
        private static final long LOOK_NANOS = 100_000_000;

        private final Connection connection;
        private final PreparedStatement closed;

        Officer() throws SQLException {
            connection = three.contact().claimsDatabase().open();
            closed = connection.prepareStatement("select exists (select from log_entry where stream_id = ?"
                    + " and event_name = 'claim.ClaimClosed')");
        }

        @Override
        public long once() throws SQLException {
            var worker = waiting.poll();
            if (worker == null) return 0;
            long lodged = System.nanoTime();
            var claimId = three.claims(three.contact())
                    .lodgeClaim(three.claimOf(worker))
                    .getClaimId();
            // Asked of the log, not of the list of open claims, which follows by a moment; what counts is the summary.
            while (!isClosed(claimId) || !isSummarised(claimId)) {
                if (System.nanoTime() - lodged > PATIENCE.toNanos())
                    throw new IllegalStateException("a claim is not closed: " + claimId);
                LockSupport.parkNanos(LOOK_NANOS);
            }
            nanos.add(System.nanoTime() - lodged);
            return 1;
        }

        private boolean isClosed(String claimId) throws SQLException {
            closed.setString(1, claimId);
            try (var row = closed.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }

        private boolean isSummarised(String claimId) {
            try {
                return three.claims(three.contact())
                                .getSummary(GetSummaryRequest.newBuilder()
                                        .setClaimId(claimId)
                                        .build())
                                .getLinesCount()
                        == three.all().size();
            } catch (io.grpc.StatusRuntimeException notYet) {
                if (notYet.getStatus().getCode() == io.grpc.Status.Code.FAILED_PRECONDITION) return false;
                throw notYet;
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
