package portability.auditor.command;

import static picocli.CommandLine.Spec.Target.MIXEE;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import portability.auditor.source.Unreadable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How a command shows what it found.
final class Output {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    boolean json;

    @Spec(MIXEE)
    @Nullable
    CommandSpec spec;

    /// Runs an audit and shows its report.
    /// @return the exit code
    int show(Supplier<Report> audit) {
        try {
            var report = audit.get();
            if (json) print(report.document());
            else report.lines().forEach(line -> out().println(line));
            out().flush();
            return report.exitCode();
        } catch (Unreadable unreadable) {
            if (json) print(object().put("verdict", "UNREADABLE").put("reason", unreadable.getMessage()));
            command().commandLine().getErr().println("UNREADABLE: " + unreadable.getMessage());
            out().flush();
            return ExitCodes.UNREADABLE;
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /// `1 event`, `1,204 events`.
    static String count(long number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    private void print(ObjectNode document) {
        out().println(JSON.writeValueAsString(document));
    }

    private java.io.PrintWriter out() {
        return command().commandLine().getOut();
    }

    private CommandSpec command() {
        if (spec == null) throw new IllegalStateException("not part of a command");
        return spec;
    }
}
