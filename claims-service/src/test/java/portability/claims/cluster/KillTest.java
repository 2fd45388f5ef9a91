package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ClaimsServiceGrpc.ClaimsServiceBlockingStub;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetSummaryRequest;

/// One institution's process is killed again and again, at moments nobody chose, while claims are under way: the result
/// is only later. Nothing is lost, and nothing happens twice.
@PostgresTest
class KillTest {
    private static final int KILLS = 5;
    private static final int CLAIMS_BETWEEN = 3;

    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");
    private static final ClaimsNode DE = new ClaimsNode("DE:DRV");

    @BeforeAll
    static void start() {
        NL.start();
        DE.start();
        Enrolment.ofAll(List.of(NL, DE));
        DE.stop();
        NL.upstream.insure(Samples.fatima(), "111", 2001, 2002, 2003);
        DE.upstream.insure(Samples.fatima(), "222", 1995, 1996);
    }

    @AfterAll
    static void stop() {
        NL.close();
        DE.close();
    }

    @Test
    void a_process_that_is_killed_at_any_moment_only_delays_the_result() {
        long seed = Long.getLong("portability.test.seed", new Random().nextLong());
        var random = new Random(seed);
        var claims = new ArrayList<String>();
        try (var german = new ClaimsProcess(DE)) {
            for (int kill = 0; kill < KILLS; kill++) {
                german.start();
                german.awaitReady();
                for (int i = 0; i < CLAIMS_BETWEEN; i++) claims.add(lodge("claim-" + claims.size()));
                // What is interesting happens within the first second.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(1_000)));
                german.kill();
            }
            german.start();
            german.awaitReady();
            for (var claimId : claims) {
                awaitClosed(claimId, seed);
                assertThat(summary(german.officer(), claimId)).isEqualTo(summary(NL.officer(), claimId));
            }
        }
        // What was killed and came back never looked like a log that was tampered with.
        var seen = Until.it(() -> NL.witnessed("DE:DRV"), log -> log.getState().equals("WITNESSED"));
        assertThat(seen.getForksList()).as("seed %d", seed).isEmpty();
        for (var node : List.of(NL, DE)) everythingHappenedOnce(node, claims.size(), seed);
    }

    /// Each fact of a claim, and each document of the pair, stands in the store once, in order.
    private static void everythingHappenedOnce(ClaimsNode node, int claims, long seed) {
        var sql = JdbcClient.create(node.database().dataSource());
        for (var fact : List.of("claim.Determined", "claim.Decided", "claim.ClaimClosed", "claim.OwnRecordCertified"))
            assertThat(sql.sql("select count(*) from log_entry where event_name = ?")
                            .param(fact)
                            .query(Integer.class)
                            .single())
                    .as("%s at %s, seed %d", fact, node.institution(), seed)
                    .isEqualTo(claims);
        assertThat(sql.sql("select count(*) from log_entry where event_name = 'claim.DocumentSetAside'")
                        .query(Integer.class)
                        .single())
                .as("seed %d", seed)
                .isZero();
        var numbers = sql.sql("select pair_seq from outbox order by pair_seq")
                .query(Integer.class)
                .list();
        assertThat(numbers).as("seed %d", seed).hasSize(numbers.getLast()).doesNotHaveDuplicates();
    }

    private static String lodge(String requestId) {
        var claimant = Samples.fatima("NL:SVB", "111", "DE:DRV", "222");
        return NL.officer().lodgeClaim(Samples.claim(requestId, claimant)).getClaimId();
    }

    private static String summary(ClaimsServiceBlockingStub officer, String claimId) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                var summary = officer.getSummary(
                        GetSummaryRequest.newBuilder().setClaimId(claimId).build());
                return summary.getLinesList().toString();
            } catch (StatusRuntimeException notYet) {
                if (System.nanoTime() > giveUp) throw notYet;
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private static void awaitClosed(String claimId, long seed) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            var claim = NL.officer()
                    .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                    .getClaim();
            if (claim.getStatus().equals("CLOSED")) return;
            assertThat(System.nanoTime()).as(() -> told(claim, seed)).isLessThan(giveUp);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static String told(Claim claim, long seed) {
        return "%s waits for %s, seed %d".formatted(claim.getStatus(), claim.getWaitingForList(), seed);
    }
}
