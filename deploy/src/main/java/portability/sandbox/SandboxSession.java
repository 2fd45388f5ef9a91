package portability.sandbox;

import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import portability.sandbox.client.CallFailure;
import portability.sandbox.demo.DemoInput;
import portability.sandbox.demo.LoadedInput;
import portability.sandbox.demo.Page;
import portability.sandbox.demo.Preparation;
import portability.sandbox.home.Home;
import portability.sandbox.home.Node;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.running.Sandbox;

/// One command's sandbox, from start to stop: prepared, used, and stopped also by Ctrl-C. Whatever goes wrong becomes
/// one sentence and an exit code.
record SandboxSession(SandboxOptions options, Page page) {
    private static final int FAILED = 1;

    /// What a command does with a sandbox that is ready for claims.
    interface Use {
        void of(Sandbox sandbox, DemoInput input) throws InterruptedException;
    }

    int run(Use use) {
        try {
            var home = options.home();
            var input = DemoInput.read(
                    options.input(),
                    home.nodes().stream().map(Node::institution).toList());
            boolean fresh = options.fresh || startsOver(home, input);
            page.heading("Four nodes, three services each, in " + home.directory());
            try (var sandbox = Sandbox.start(SandboxOptions.repository(), home, fresh, page)) {
                new Preparation(sandbox, input, page).run();
                use.of(sandbox, input);
            }
            return 0;
        } catch (SandboxFailed e) {
            return fail(e.getMessage());
        } catch (StatusRuntimeException e) {
            record(e);
            return fail("A service answered " + CallFailure.describe(e) + "; see the logs in "
                    + options.home().logs() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("Interrupted.");
        } catch (RuntimeException e) {
            record(e);
            return fail("Something is wrong in the sandbox itself ("
                    + e.getClass().getSimpleName() + "); see " + ownLog(options.home()) + ".");
        }
    }

    private boolean startsOver(Home home, DemoInput input) {
        boolean differs = !options.fresh && LoadedInput.differs(home, input);
        if (differs)
            page.say("The CSV files or the ports are not those of the kept data: starting over with fresh data.");
        return differs;
    }

    private static int fail(@Nullable String sentence) {
        if (!Shutdown.isUnderWay()) System.err.println("portability: " + sentence);
        return FAILED;
    }

    private void record(RuntimeException failure) {
        var log = ownLog(options.home());
        try (var out = new PrintWriter(Files.newBufferedWriter(
                log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            out.println(Instant.now());
            failure.printStackTrace(out);
        } catch (IOException e) {
            failure.printStackTrace(System.err);
        }
    }

    private static Path ownLog(Home home) {
        return home.logs().resolve("sandbox.log");
    }
}
