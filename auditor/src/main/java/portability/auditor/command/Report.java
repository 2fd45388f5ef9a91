package portability.auditor.command;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What a command found.
///
/// @param lines    for people, the verdict among them
/// @param document for tools
record Report(Verdict verdict, List<String> lines, ObjectNode document) {
    /// How it ends.
    enum Verdict {
        PROVED(ExitCodes.PROVED),
        /// Nothing is proved by a list.
        LISTED(ExitCodes.PROVED),
        DIFFERS(ExitCodes.DIFFERS),
        /// Nothing differs, and not everything could be looked at.
        INCOMPLETE(ExitCodes.UNREADABLE);

        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    Report {
        lines = List.copyOf(lines);
        document.put("verdict", verdict.name());
    }

    static Report proved(List<String> lines, ObjectNode document) {
        return new Report(Verdict.PROVED, lines, document);
    }

    static Report listed(List<String> lines, ObjectNode document) {
        return new Report(Verdict.LISTED, lines, document);
    }

    static Report differing(List<String> lines, ObjectNode document) {
        return new Report(Verdict.DIFFERS, lines, document);
    }

    static Report incomplete(List<String> lines, ObjectNode document) {
        return new Report(Verdict.INCOMPLETE, lines, document);
    }

    static Report of(boolean isProved, List<String> lines, ObjectNode document) {
        return isProved ? proved(lines, document) : differing(lines, document);
    }

    int exitCode() {
        return verdict.exitCode;
    }
}
