package portability.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// A command run as from a terminal: its exit code, and what it said.
record Said(int exit, String out, String err) {
    /// @param more after the command's own arguments
    static Said by(List<String> more, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var before = System.out;
        var beforeErr = System.err;
        try (var told = new PrintStream(out, true, StandardCharsets.UTF_8);
                var complained = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            System.setOut(told);
            System.setErr(complained);
            int exit = Portability.commandLine()
                    .setOut(new PrintWriter(told, true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(complained, true, StandardCharsets.UTF_8))
                    .execute(Stream.concat(Stream.of(arguments), more.stream()).toArray(String[]::new));
            return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
        }
    }
}
