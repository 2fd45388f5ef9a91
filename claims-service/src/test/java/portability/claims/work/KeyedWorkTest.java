package portability.claims.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyedWorkTest {
    private static final Backoff SOON = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4));

    @Test
    void what_fails_is_done_again_until_it_succeeds() throws InterruptedException {
        var failures = new AtomicInteger(5);
        var done = new CountDownLatch(1);
        try (var work = new KeyedWork("test", 1, SOON, _ -> {
            if (failures.getAndDecrement() > 0) throw new IllegalStateException("not yet");
            done.countDown();
        })) {
            work.request("key");
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_request_that_comes_while_the_work_runs_is_done_after_it_and_never_beside_it() throws InterruptedException {
        var entered = new Semaphore(0);
        var leave = new Semaphore(0);
        var atOnce = new AtomicInteger();
        Queue<Integer> seen = new ConcurrentLinkedQueue<>();
        try (var work = new KeyedWork("test", 8, SOON, _ -> {
            seen.add(atOnce.incrementAndGet());
            entered.release();
            leave.acquireUninterruptibly();
            atOnce.decrementAndGet();
        })) {
            work.request("key");
            assertThat(entered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 5; i++) work.request("key");
            leave.release(2);
            assertThat(entered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(seen).containsExactly(1, 1);
    }

    @Test
    void patience_doubles_up_to_a_limit_and_is_never_all_of_it() {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(3));
        var random = new Random(1);
        for (int failures = 1; failures < 100; failures++) {
            long whole = failures > 5 ? 3_000 : 100L << (failures - 1);
            assertThat(backoff.after(failures, random).toMillis()).isBetween(whole / 2, whole);
        }
    }

    @Test
    void names_of_causes_tell_nothing_of_their_texts() {
        var thrown = new IllegalStateException("secret", new IllegalArgumentException("secret"));
        assertThat(Causes.named(thrown)).isEqualTo("IllegalStateException < IllegalArgumentException");
    }
}
