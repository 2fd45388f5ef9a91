package portability.contributions.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Branch;

/// What is said of a period that most periods have nothing of.
///
/// @param ground   why an equivalent period counts; empty if nobody said
/// @param branches for which branches the time counts; none: for all
/// @param earned   what was earned in the whole period, where that is not the contribution base: above a ceiling, or
///                 below a minimum
/// @param dating   how much is known of the days
/// @param special  empty: the general scheme
public record Particulars(
        Optional<Ground> ground,
        Set<Branch> branches,
        Optional<Earnings> earned,
        Dating dating,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SpecialScheme> special) {
    public static final Particulars NONE =
            new Particulars(Optional.empty(), Set.of(), Optional.empty(), Dating.DAYS, Optional.empty());

    public Particulars {
        branches = branches.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(branches));
    }

    public Particulars on(Ground why) {
        return new Particulars(Optional.of(why), branches, earned, dating, special);
    }

    public Particulars countingFor(Set<Branch> only) {
        return new Particulars(ground, only, earned, dating, special);
    }

    public Particulars earning(Earnings more) {
        return new Particulars(ground, branches, Optional.of(more), dating, special);
    }

    public Particulars dated(Dating known) {
        return new Particulars(ground, branches, earned, known, special);
    }

    public Particulars under(SpecialScheme scheme) {
        return new Particulars(ground, branches, earned, dating, Optional.of(scheme));
    }
}
