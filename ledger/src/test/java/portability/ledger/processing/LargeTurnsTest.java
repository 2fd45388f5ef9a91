package portability.ledger.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Few at once, and nobody waits for ever.
class LargeTurnsTest {
    private static final int MANY = 12;

    @Test
    void a_few_are_at_work_at_once_and_each_gets_its_turn() throws Exception {
        var turns = new LargeTurns(Duration.ofMinutes(1));
        var atWork = new Semaphore(3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < MANY; i++) all.add(threads.submit(() -> turns.inTurn(() -> isThereRoom(atWork))));
            for (var one : all) assertThat(one.get()).isTrue();
        }
    }

    private static boolean isThereRoom(Semaphore atWork) throws InterruptedException {
        if (!atWork.tryAcquire()) return false;
        try {
            Thread.sleep(10);
            return true;
        } finally {
            atWork.release();
        }
    }

    /// As where those who have a turn wait for a read model that waits for one.
    @Test
    void who_gets_none_goes_on_without() throws Exception {
        var turns = new LargeTurns(Duration.ofMillis(20));
        var done = new CountDownLatch(1);
        Callable<Boolean> waits = () -> done.await(1, TimeUnit.MINUTES);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 3; i++) all.add(threads.submit(() -> turns.inTurn(waits)));
            var last = threads.submit(() -> turns.inTurn(() -> {
                done.countDown();
                return true;
            }));
            assertThat(last.get()).isTrue();
            for (var one : all) assertThat(one.get()).isTrue();
        }
    }
}
