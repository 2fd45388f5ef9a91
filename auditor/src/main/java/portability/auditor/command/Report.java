package portability.auditor.command;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What a command found.
///
/// @param isGood   proved, or listed; not so where something differs
/// @param lines    for people, the verdict among them
/// @param document for tools
record Report(boolean isGood, List<String> lines, ObjectNode document) {
    Report {
        lines = List.copyOf(lines);
    }

    /// Of what only lists: nothing is proved by it.
    static Report listed(List<String> lines, ObjectNode document) {
        document.put("verdict", "LISTED");
        return new Report(true, lines, document);
    }
}
