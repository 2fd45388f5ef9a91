package portability.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portability.ledger.store.Failpoints.Point;
import portability.torture.child.Child;

/// A child, from outside.
final class ChildProcess {
    private static final int PATIENCE_SECONDS = 120;
    private static final int STEP_MILLIS = 5;

    private final Process process;
    private final Writer input;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile String point = "";
    private volatile String sealerRefuses = "";

    /// @param answers is told each line the child answers
    ChildProcess(Process process, Consumer<Answer> answers) {
        this.process = process;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        var _ = Thread.ofPlatform().daemon().name("answers of a child").start(() -> listen(answers));
    }

    private void listen(Consumer<Answer> answers) {
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(Child.READY)) ready.countDown();
                else if (line.startsWith(Child.POINT)) point = line.substring(Child.POINT.length());
                else if (line.startsWith(Child.SEALER_REFUSES)) sealerRefuses = line;
                else hear(Answer.parse(line), answers);
            }
        } catch (IOException | RuntimeException _) {
            // A line was cut off: it is dead, and that line was never an answer.
        } finally {
            ready.countDown();
            ended.countDown();
        }
    }

    private void hear(Answer answer, Consumer<Answer> answers) {
        answers.accept(answer);
        unanswered.decrementAndGet();
    }

    /// @return false if it ended before that
    boolean awaitReady() {
        await(ready, "it does not start");
        return process.isAlive();
    }

    /// Until all it said was heard.
    void awaitEnd() {
        await(ended, "it does not end");
    }

    /// Until it has ended by itself, or it need not any more, or the given time is over.
    void awaitEndOr(BooleanSupplier enough, long millis) {
        long giveUp = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (!ended.await(STEP_MILLIS, TimeUnit.MILLISECONDS) && System.nanoTime() < giveUp)
                if (enough.getAsBoolean()) return;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// Whatever becomes of the order: it is answered, or the process dies.
    void ask(String order) {
        unanswered.incrementAndGet();
        say(order);
    }

    /// How many orders it has not answered, after the time it takes to answer them all, or after the given time.
    int awaitAnswers(long millis) {
        awaitEndOr(() -> unanswered.get() == 0, millis);
        return unanswered.get();
    }

    void trap(Point atPoint, int times) {
        say(Child.SET_TRAP + atPoint + " " + times);
    }

    void clock(int seconds) {
        say(Child.SET_CLOCK + TimeUnit.SECONDS.toMillis(seconds));
    }

    private static void await(CountDownLatch latch, String otherwise) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new IllegalStateException(otherwise);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// The point it ended at by itself; empty if at none.
    String point() {
        return point;
    }

    /// Why its sealer signs no more; empty if it signs.
    String sealerRefuses() {
        return sealerRefuses;
    }

    /// To one that is dead nothing is said.
    void say(String line) {
        try {
            input.write(line);
            input.write('\n');
            input.flush();
        } catch (IOException _) {
            // It died; whoever waits for the answer finds out.
        }
    }

    /// SIGKILL.
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void pause() {
        signal("-STOP");
    }

    void goOn() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            int _ = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
