package portability.bench.claims;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import portability.bench.measure.Latencies;

/// Claims that come in at a pace of their own, however fast they are done, and how long each of their documents took:
/// from when it was frozen in the sender's log until the partner's receipt stood there.
final class ArrivingClaims {
    private static final String DOCUMENTS = """
            select stream_id, event_name, recorded_at from log_entry where leaf_index >= ?
            and event_name in ('outbox.DocumentFrozen', 'outbox.DocumentReceipted') order by leaf_index""";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ThreeInstitutions three;

    ArrivingClaims(ThreeInstitutions three) {
        this.three = three;
    }

    /// @param documents hears of each document
    void run(double perSecond, Duration window, Latencies documents) {
        int claims = (int) Math.max(1, Math.round(perSecond * window.toMillis() / 1e3));
        var workers = three.insure(claims);
        var firsts = three.all().stream().map(ArrivingClaims::size).toList();
        lodge(workers, perSecond);
        settle(firsts);
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < firsts.size(); i++) nanos.addAll(nanosIn(three.all().get(i), firsts.get(i)));
        long frozen = 0;
        for (int i = 0; i < firsts.size(); i++)
            frozen += three.all()
                    .get(i)
                    .claimsDatabase()
                    .number("select count(*) from log_entry where event_name = 'outbox.DocumentFrozen'"
                            + " and leaf_index >= " + firsts.get(i));
        documents.add(nanos.stream().mapToLong(Long::longValue), frozen);
    }

    private static long size(Institution at) {
        return at.claimsDatabase().number("select coalesce(max(leaf_index) + 1, 0) from log_entry");
    }

    private void lodge(List<Insured> workers, double perSecond) {
        long start = System.nanoTime();
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            var lodged = new ArrayList<Future<?>>();
            for (int i = 0; i < workers.size(); i++) {
                var worker = workers.get(i);
                LockSupport.parkNanos(start + Math.round(i * 1e9 / perSecond) - System.nanoTime());
                lodged.add(officers.submit(() -> three.claims(three.contact()).lodgeClaim(three.claimOf(worker))));
            }
            for (var each : lodged) each.get();
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException("a claim was not lodged", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void settle(List<Long> firsts) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (isBusy(firsts)) {
            if (System.nanoTime() > giveUp) return;
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean isBusy(List<Long> firsts) {
        for (int i = 0; i < firsts.size(); i++) if (isBusy(three.all().get(i), firsts.get(i))) return true;
        return false;
    }

    /// Asked of the log, not of the list of open claims, which follows by a moment.
    private static boolean isBusy(Institution at, long first) {
        return at.claimsDatabase()
                        .number("select (select count(*) filter (where event_name in"
                                + " ('claim.ClaimLodged', 'claim.ClaimNoticeReceived'))"
                                + " - count(*) filter (where event_name = 'claim.ClaimClosed')"
                                + " from log_entry where leaf_index >= " + first + ")"
                                + " + (select count(*) from outbox where not receipted)")
                != 0;
    }

    /// In a pair documents are receipted in the order in which they were frozen.
    private static List<Long> nanosIn(Institution at, long first) {
        var open = new HashMap<String, Queue<Long>>();
        var nanos = new ArrayList<Long>();
        try (var connection = at.claimsDatabase().open();
                var ask = connection.prepareStatement(DOCUMENTS)) {
            ask.setLong(1, first);
            var rows = ask.executeQuery();
            while (rows.next()) {
                var pair = open.computeIfAbsent(rows.getString(1), _ -> new ArrayDeque<>());
                long micros = rows.getLong(3);
                if (rows.getString(2).endsWith("DocumentFrozen")) pair.add(micros);
                else Stream.ofNullable(pair.poll()).forEach(frozen -> nanos.add((micros - frozen) * 1_000));
            }
            return nanos;
        } catch (SQLException failed) {
            throw new IllegalStateException("the log cannot be read", failed);
        }
    }
}
