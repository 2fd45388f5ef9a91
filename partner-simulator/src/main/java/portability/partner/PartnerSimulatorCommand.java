package portability.partner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.kernel.InstitutionId;
import portability.partner.identity.Identity;
import portability.partner.identity.KnownNode;
import portability.partner.wire.Transcript;

/// The command `./portability partner-simulator`.
@Command(
        name = "portability partner-simulator",
        description =
                "A partner that behaves well or badly on command, so that one institution can test its node alone:"
                        + " docs/testing-alone.md. Exit code 0: all was as expected; 1: something was not; 2: a line is wrong.")
final class PartnerSimulatorCommand implements Callable<Integer> {
    private static final int NOT_AS_EXPECTED = 1;
    private static final int WRONG_LINE = 2;

    @Option(names = "--institution", paramLabel = "CC:CODE", description = "Who it is; ${DEFAULT-VALUE} if not given.")
    String institution = "ES:INSS";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where it keeps its keys and the documents of the pair; ${DEFAULT-VALUE} if not given.")
    Path home = Path.of(".portability/partner-simulator");

    @Option(names = "--port", paramLabel = "N", description = "Where it listens; ${DEFAULT-VALUE} if not given.")
    int port = 7990;

    @Option(
            names = "--address",
            paramLabel = "HOST:PORT",
            description = "Where the node reaches it; localhost and its port if not given.")
    @Nullable
    String address;

    @Option(
            names = "--node",
            paramLabel = "FILE",
            description = "The node's signed descriptor. Without it the simulator writes its own, and ends.")
    @Nullable
    Path node;

    @Option(names = "--script", paramLabel = "FILE", description = "Commands, one a line; typed if not given.")
    @Nullable
    Path script;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Override
    public Integer call() throws InterruptedException {
        var transcript = new Transcript(System.out);
        try {
            var identity = Identity.in(
                    home, InstitutionId.parse(institution), address == null ? "localhost:" + port : address);
            introduce(identity, transcript);
            if (node == null) return 0;
            var known = KnownNode.read(Files.readAllBytes(node));
            transcript.say("the node under test: " + known.institution() + " at " + known.address());
            transcript.say("its fingerprint, as its officers must see it: " + known.fingerprint());
            try (var simulator = new Simulator(identity, known, port, home, transcript)) {
                transcript.happened("ready", "listening on port " + port + "; help lists what can be typed");
                return run(new Script(simulator), transcript);
            }
        } catch (IllegalArgumentException | UncheckedIOException | IOException wrong) {
            System.err.println("portability: " + wrong.getMessage());
            return WRONG_LINE;
        }
    }

    private void introduce(Identity identity, Transcript transcript) throws IOException {
        var file = home.resolve("descriptor.bin");
        Files.write(file, identity.descriptor().toByteArray());
        transcript.say(identity.institution() + ": its descriptor is in " + file);
        transcript.say("the fingerprint two officers confirm: " + identity.fingerprint());
    }

    private int run(Script commands, Transcript transcript) throws IOException, InterruptedException {
        try (var lines = script == null
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(script)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (script != null) transcript.say("> " + line);
                var end = runOne(commands, withoutRemark(line), transcript);
                if (end >= 0) return end;
            }
            return 0;
        }
    }

    /// @return the exit code, or -1 to go on
    private int runOne(Script commands, String line, Transcript transcript) throws InterruptedException {
        try {
            return switch (commands.run(line)) {
                case DONE -> -1;
                case QUIT -> 0;
                case NOT_AS_EXPECTED -> script == null ? -1 : NOT_AS_EXPECTED;
            };
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            transcript.say("?? " + wrong.getMessage());
            return script == null ? -1 : WRONG_LINE;
        }
    }

    private static String withoutRemark(String line) {
        int remark = line.indexOf('#');
        return remark < 0 ? line : line.substring(0, remark);
    }

    static void main(String[] arguments) {
        System.exit(new CommandLine(new PartnerSimulatorCommand())
                .setUsageHelpWidth(100)
                .execute(arguments));
    }
}
