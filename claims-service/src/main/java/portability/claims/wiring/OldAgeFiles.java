package portability.claims.wiring;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a claim's file as it was written when old age was all that could be claimed: with the branch alone.
final class OldAgeFiles {
    private OldAgeFiles() {}

    /// @param event of version 1, in clear
    static JsonNode upcast(JsonNode event) {
        if (event.path("file") instanceof ObjectNode file) {
            var branch = file.remove("branch");
            file.putObject("benefit").set("branch", branch);
        }
        return event;
    }
}
