package portability.sandbox.home;

import java.util.Locale;

/// The three services every node has, in the order in which they start: claims calls the other two.
public enum ServiceKind {
    CONTRIBUTIONS(1),
    AGREEMENTS(2),
    CLAIMS(3);

    private final int portOffset;

    ServiceKind(int portOffset) {
        this.portOffset = portOffset;
    }

    int portOffset() {
        return portOffset;
    }

    /// As in names of files and databases: `claims`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The Maven module it is built by: `claims-service`.
    public String module() {
        return word() + "-service";
    }
}
