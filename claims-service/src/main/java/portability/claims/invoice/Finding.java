package portability.claims.invoice;

import java.util.Optional;

/// What was found about a line when it came.
///
/// @param about   what it rests on: another line, a tariff, a day; names nobody, may be empty
/// @param allowed what of the line would be in order, in minor units; empty: nothing, or that is not known
public record Finding(int line, Reason reason, String about, Optional<Long> allowed) {
    public static Finding of(int line, Reason reason, String about) {
        return new Finding(line, reason, about, Optional.empty());
    }
}
