package portability.partner.wire;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/// Lengths of time as they are typed: `5s`, `10m`, `2h`, `-1d`.
public final class Lengths {
    private Lengths() {}

    /// @throws IllegalArgumentException if it is none
    public static Duration parse(String typed) {
        if (!typed.matches("[+-]?[0-9]{1,6}[smhd]"))
            throw new IllegalArgumentException("a length of time is typed 5s, 10m, 2h or 1d, not '" + typed + "'");
        boolean isBack = typed.startsWith("-");
        var plain = typed.replaceFirst("[+-]", "").toUpperCase(java.util.Locale.ROOT);
        try {
            var length = Duration.parse(plain.endsWith("D") ? "P" + plain : "PT" + plain);
            return isBack ? length.negated() : length;
        } catch (DateTimeParseException impossible) {
            throw new IllegalArgumentException("not a length of time: " + typed, impossible);
        }
    }
}
