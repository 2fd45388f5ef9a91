package portability.auditor.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import portability.auditor.Auditor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A run of the command line.
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(Object... arguments) {
        var flat = new ArrayList<String>();
        for (var argument : arguments) {
            if (argument instanceof String[] several) flat.addAll(Arrays.asList(several));
            else flat.add(argument.toString());
        }
        return of(flat);
    }

    private static CommandRun of(List<String> arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Auditor.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
