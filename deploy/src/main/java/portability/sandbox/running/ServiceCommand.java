package portability.sandbox.running;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import portability.sandbox.home.Home;

/// The command line of a service's JVM: small, and quick to start.
record ServiceCommand(Home home, String runId) {
    private static final List<String> SMALL_AND_QUICK = List.of(
            "-Xmx160m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Daxoniq.update-checker.disabled=true",
            "-Ddisable-axoniq-console-message=true",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    List<String> of(ServiceImage image, boolean recording) {
        var command = new ArrayList<String>();
        command.add(java());
        // First, so that they are found however long the rest grows.
        command.add(homeMark());
        command.add(runMark());
        command.addAll(SMALL_AND_QUICK);
        command.addAll(image.flags(recording));
        command.add("-jar");
        command.add(image.jar().toString());
        return command;
    }

    /// The JVM that runs the sandbox runs the services.
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// By this a later run knows the processes this one left behind.
    String homeMark() {
        return "-Dportability.sandbox.home=" + home.directory();
    }

    /// By this the watchdog knows the processes of its own run.
    String runMark() {
        return "-Dportability.sandbox.run=" + runId;
    }
}
