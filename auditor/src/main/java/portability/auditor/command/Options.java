package portability.auditor.command;

import org.jspecify.annotations.Nullable;

/// Options that picocli has seen to: it starts no command without those that are required.
final class Options {
    private Options() {}

    static <T> T given(@Nullable T value, String option) {
        if (value == null) throw new IllegalStateException(option + " is required, and picocli let it pass");
        return value;
    }
}
