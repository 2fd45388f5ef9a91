package portability.sandbox;

import java.io.Console;
import java.util.Optional;

/// What the place our output goes to can show.
final class Terminal {
    private Terminal() {}

    /// Bold and faint on a terminal, unless the person does not want them (https://no-color.org).
    static boolean showsStyles() {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        var unwanted = System.getenv("NO_COLOR");
        return terminal && (unwanted == null || unwanted.isEmpty());
    }
}
