package portability.totalisation.law;

import java.util.Optional;

/// What an instrument says about the benefits of its parties beside each other.
///
/// @param limitsReductions the clause that limits national rules against other benefits and incomes; absent: they
///                         apply as they are
/// @param supplement       the clause by which the state of residence adds to all pensions up to its minimum
public record Coexistence(Optional<Clause> limitsReductions, Optional<Clause> supplement) {
    public static final Coexistence NONE = new Coexistence(Optional.empty(), Optional.empty());
}
