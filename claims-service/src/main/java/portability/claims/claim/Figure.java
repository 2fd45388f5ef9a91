package portability.claims.claim;

import java.util.regex.Pattern;

/// A figure that the institution certifies beside periods, for a formula of its law asks for it.
///
/// @param name  as the law has it: `POINTS_OF_ADDED_TIME`
/// @param value decimal digits with a point, as they were certified; not below zero
public record Figure(String name, String value) {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    /// As the rules read them.
    private static final Pattern VALUE = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,15})?");

    public Figure {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("a figure's name is a code");
        if (!VALUE.matcher(value).matches()) throw new IllegalArgumentException("a figure is digits");
    }

    @Override
    public String toString() {
        return "Figure[" + name + "]";
    }
}
