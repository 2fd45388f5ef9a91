package portability.sandbox.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import portability.sandbox.home.Node;

/// Who holds a token of the sandbox, and the one role it gives.
public enum Bearer {
    OFFICER_1("OFFICER"),
    OFFICER_2("OFFICER"),
    OPERATOR("OPERATOR"),
    SERVICE("SERVICE"),
    AUDITOR("AUDITOR");

    private final String role;

    Bearer(String role) {
        this.role = role;
    }

    List<String> roles() {
        return List.of(role);
    }

    /// The subject of the token: `officer-1`.
    public String subject() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Path tokenFile(Node node) {
        return node.directory().resolve(subject() + ".jwt");
    }
}
