package portability.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServiceProcessTest {
    private static final String SLEEPER = "exec sleep 300";

    @TempDir
    Path directory;

    private Supervisor supervisor;

    @BeforeEach
    void supervise() {
        supervisor = new Supervisor(directory, mark());
    }

    @AfterEach
    void stop() {
        supervisor.close();
    }

    @Test
    void starts_a_process_again_that_died_by_itself() throws IOException {
        var service = service("sleeper", SLEEPER);
        service.start();
        long first = pid("sleeper");
        service.crash();
        await(() -> service.deaths() == 1 && service.isAlive() && pidNow("sleeper") != first);
        assertThat(Files.readString(service.launch().log())).contains("died with exit 137");
    }

    @Test
    void leaves_a_killed_process_down_until_it_is_started() {
        var service = service("sleeper", SLEEPER);
        service.start();
        service.kill();
        assertThat(service.isAlive()).isFalse();
        assertThat(service.deaths()).isZero();
        service.start();
        assertThat(service.isAlive()).isTrue();
    }

    @Test
    void kills_a_process_that_does_not_stop_when_asked() throws IOException {
        var service = service("deaf", "trap '' TERM; echo deaf; while :; do sleep 1; done");
        service.start();
        await(() -> content(service.launch().log()).contains("deaf"));
        service.stop();
        assertThat(service.isAlive()).isFalse();
        assertThat(Files.readString(service.launch().log())).contains("did not stop");
    }

    @Test
    void counts_deaths_of_a_process_that_cannot_start() {
        var service = service("broken", "exit 3");
        service.start();
        await(() -> service.deaths() >= 2);
        assertThat(service.lastExit()).isEqualTo(3);
    }

    @Test
    void hands_over_its_environment_and_none_of_the_sandbox_s_own() {
        var service = service("env", "echo \"<$PORTABILITY_INSTITUTION>\"; exec sleep 300");
        service.start();
        await(() -> content(service.launch().log()).contains("<NL:SVB>"));
    }

    @Test
    void ends_the_services_when_the_pipe_of_the_sandbox_breaks() throws Exception {
        var ours = new ProcessBuilder("sh", "-c", "sleep 300; :", mark()).start();
        var other = new ProcessBuilder("sh", "-c", "sleep 300; :").start();
        Files.writeString(directory.resolve("ours.pid"), Long.toString(ours.pid()));
        Files.writeString(directory.resolve("other.pid"), Long.toString(other.pid()));
        try {
            Watchdog.start(directory, mark()).breakPipe();
            assertThat(ours.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(other.isAlive()).as("a process without the mark").isTrue();
        } finally {
            ours.destroyForcibly();
            other.destroyForcibly();
        }
    }

    @Test
    void kills_what_an_earlier_run_left_behind_and_nothing_else() throws Exception {
        var ours = new ProcessBuilder("sh", "-c", "sleep 300; :", mark()).start();
        var other = new ProcessBuilder("sh", "-c", "sleep 300; :").start();
        Files.writeString(directory.resolve("ours.pid"), Long.toString(ours.pid()));
        Files.writeString(directory.resolve("other.pid"), Long.toString(other.pid()));
        Files.writeString(directory.resolve("torn.pid"), "");
        try {
            Leftovers.kill(directory, mark());
            assertThat(ours.isAlive()).isFalse();
            assertThat(other.isAlive()).isTrue();
            assertThat(directory.resolve("torn.pid")).doesNotExist();
        } finally {
            ours.destroyForcibly();
            other.destroyForcibly();
        }
    }

    @Test
    void waits_longer_after_every_death_but_never_for_ever() {
        assertThat(Backoff.after(1)).isEqualTo(Backoff.FIRST);
        assertThat(Backoff.after(3)).isEqualTo(Backoff.FIRST.multipliedBy(4));
        assertThat(Backoff.after(1_000_000)).isEqualTo(Backoff.LONGEST);
    }

    private String mark() {
        return "-Dportability.sandbox.run=" + directory;
    }

    private ServiceProcess service(String name, String script) {
        var launch = new Launch(
                name,
                List.of("sh", "-c", script),
                Map.of("PORTABILITY_INSTITUTION", "NL:SVB"),
                directory.resolve(name + ".log"),
                directory.resolve(name + ".pid"),
                Duration.ofMillis(100));
        return supervisor.add(launch);
    }

    private long pid(String name) {
        await(() -> pidNow(name) > 0);
        return pidNow(name);
    }

    private long pidNow(String name) {
        var text = content(directory.resolve(name + ".pid")).strip();
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static String content(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /// The class's timeout ends it if it never comes true.
    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) LockSupport.parkNanos(10_000_000);
    }
}
