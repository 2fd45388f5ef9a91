package portability.sandbox.demo;

import java.nio.file.Files;
import portability.sandbox.home.Home;
import portability.sandbox.home.PrivateFiles;

/// Which input a home was loaded from, and for which ports.
///
/// A return says what was reported, so an edited file is not the same return corrected, but another one; added to the
/// first it would count periods twice. And partners hold each other's addresses. When either changes, the sandbox
/// starts over with fresh data, and says so.
public final class LoadedInput {
    private LoadedInput() {}

    /// Is there data in the home that was loaded from something else?
    public static boolean differs(Home home, DemoInput input) {
        return Files.exists(home.loadedInput())
                && !PrivateFiles.read(home.loadedInput()).equals(describe(home, input));
    }

    /// To be called before anything is loaded, so that a run that was killed is known as well.
    static void remember(Home home, DemoInput input) {
        PrivateFiles.write(home.loadedInput(), describe(home, input));
    }

    private static String describe(Home home, DemoInput input) {
        return "input %s%nports %d%n".formatted(input.digest(), home.portBase());
    }
}
