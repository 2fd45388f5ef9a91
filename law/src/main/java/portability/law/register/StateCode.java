package portability.law.register;

import java.util.Optional;
import java.util.regex.Pattern;
import portability.kernel.Country;

/// A party as the register names it: a state, a former state (`YU`), or a part of one that concludes agreements itself
/// (`CA-QC`).
public record StateCode(String code) implements Comparable<StateCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z]{2,4})?");

    public StateCode {
        if (!FORM.matcher(code).matches())
            throw new IllegalArgumentException("a state is two capital letters, a part of one has a suffix: CA-QC");
    }

    public static StateCode of(String code) {
        return new StateCode(code);
    }

    /// As a country; empty for a part of a state.
    public Optional<Country> country() {
        return code.length() == 2 ? Optional.of(Country.of(code)) : Optional.empty();
    }

    @Override
    public int compareTo(StateCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
