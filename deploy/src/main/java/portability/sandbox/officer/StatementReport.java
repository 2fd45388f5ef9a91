package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import portability.proto.claims.v1.GetEntitlementStatementResponse;
import portability.proto.claims.v1.StatementSection;

/// A statement on a small screen: no line is longer than it is wide, and no word is cut but one that is wider.
public final class StatementReport {
    private static final String HANGING = "  ";

    private StatementReport() {}

    public static void print(GetEntitlementStatementResponse told, int width, PrintStream out) {
        var first = true;
        for (var section : told.getToldList()) {
            if (!first) out.println();
            first = false;
            print(section, width, out);
        }
    }

    private static void print(StatementSection section, int width, PrintStream out) {
        wrapped(section.getHeading(), width).forEach(out::println);
        out.println("=".repeat(Math.min(width, section.getHeading().length())));
        section.getLinesList().forEach(line -> wrapped(line, width).forEach(out::println));
    }

    /// What begins with a dash goes on under its text.
    static List<String> wrapped(String text, int width) {
        var hanging = text.startsWith("- ") ? HANGING : "";
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            var rest = word;
            while (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            else if (!lines.isEmpty()) line.append(hanging);
            while (line.length() + rest.length() > width) {
                int fits = width - line.length();
                lines.add(line + rest.substring(0, fits));
                rest = rest.substring(fits);
                line.setLength(0);
                line.append(hanging);
            }
            line.append(rest);
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }
}
