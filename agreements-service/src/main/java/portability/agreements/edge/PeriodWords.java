package portability.agreements.edge;

import static portability.agreements.edge.Words.invalidPeriod;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Activity;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.ledger.edge.MalformedInput;
import portability.proto.types.v1.EquivalentGround;
import portability.proto.types.v1.SpecialScheme;

/// Periods as institutions certify them, as the rules take them. Why an equivalent period counts and what was earned
/// beyond the contribution base, no rule asks; nor for a special scheme, as none of a loaded law pays by it.
public final class PeriodWords {
    private static final int MAX_REFERENCE = 128;

    private PeriodWords() {}

    /// @throws MalformedInput INVALID_PERIOD, INVALID_DATE, UNKNOWN_CURRENCY; repeats nothing of what was sent
    public static InsurancePeriod read(portability.proto.types.v1.InsurancePeriod period) {
        if (period.getPeriodId().length() > MAX_REFERENCE)
            throw invalidPeriod("period_id has 1 to " + MAX_REFERENCE + " characters");
        var span = span(period);
        requireKnown(period);
        try {
            return new InsurancePeriod(
                    period.getPeriodId(),
                    Country.of(period.getLegislation()),
                    InstitutionId.parse(period.getInstitution()),
                    period.getScheme(),
                    kind(period.getKind()),
                    activity(period.getActivity()),
                    span,
                    period.hasReported() ? Optional.of(Words.quantity(period.getReported())) : Optional.empty(),
                    period.hasEarnings() ? Optional.of(Words.money(period.getEarnings())) : Optional.empty(),
                    period.getEmployer().isBlank() ? Optional.empty() : Optional.of(period.getEmployer()),
                    branches(period));
        } catch (IllegalArgumentException _) {
            throw invalidPeriod("it needs a period_id, a scheme, a legislation and an institution of that state");
        }
    }

    /// The days within which the time lies. Where they are not known, a quantity says how much time that is, and the
    /// rules count it wherever in them it may lie; months without one count whole.
    private static DateSpan span(portability.proto.types.v1.InsurancePeriod period) {
        var first = Words.date("first_day", period.getFirstDay());
        var last = Words.date("last_day", period.getLastDay());
        if (last.isBefore(first)) throw invalidPeriod("the last day is before the first");
        var next = last.plusDays(1);
        switch (period.getDating()) {
            case DATING_UNSPECIFIED, DATING_DAYS -> {}
            case DATING_MONTHS -> require(first.getDayOfMonth() == 1 && next.getDayOfMonth() == 1, "months are whole");
            case DATING_YEARS -> {
                require(first.getDayOfYear() == 1 && next.getDayOfYear() == 1, "years are whole");
                require(period.hasReported(), "of years, a quantity says how much time lies in them");
            }
            case DATING_UNDATED -> require(period.hasReported(), "time without dates needs a quantity");
            case UNRECOGNIZED -> throw invalidPeriod("no such dating");
        }
        return DateSpan.closed(first, last);
    }

    private static void requireKnown(portability.proto.types.v1.InsurancePeriod period) {
        if (period.getGround() == EquivalentGround.UNRECOGNIZED) throw invalidPeriod("no such ground");
        if (period.getSpecialScheme() == SpecialScheme.UNRECOGNIZED) throw invalidPeriod("no such special scheme");
        require(
                period.getGround() == EquivalentGround.EQUIVALENT_GROUND_UNSPECIFIED
                        || period.getKind() == portability.proto.types.v1.PeriodKind.PERIOD_KIND_EQUIVALENT,
                "only an equivalent period has a ground");
    }

    private static void require(boolean holds, String message) {
        if (!holds) throw invalidPeriod(message);
    }

    private static Set<Branch> branches(portability.proto.types.v1.InsurancePeriod period) {
        var branches = EnumSet.noneOf(Branch.class);
        for (var branch : period.getBranchesList())
            branches.add(Words.branch(branch).orElseThrow(() -> invalidPeriod("branches: one is not said")));
        return branches;
    }

    private static PeriodKind kind(portability.proto.types.v1.PeriodKind kind) {
        return switch (kind) {
            case PERIOD_KIND_COMPULSORY -> PeriodKind.COMPULSORY;
            case PERIOD_KIND_VOLUNTARY -> PeriodKind.VOLUNTARY;
            case PERIOD_KIND_EQUIVALENT -> PeriodKind.EQUIVALENT;
            case PERIOD_KIND_RESIDENCE -> PeriodKind.RESIDENCE;
            case PERIOD_KIND_UNSPECIFIED, UNRECOGNIZED -> throw invalidPeriod("a period needs a kind");
        };
    }

    private static Activity activity(portability.proto.types.v1.Activity activity) {
        return switch (activity) {
            case ACTIVITY_EMPLOYED -> Activity.EMPLOYED;
            case ACTIVITY_SELF_EMPLOYED -> Activity.SELF_EMPLOYED;
            case ACTIVITY_NONE -> Activity.NONE;
            case ACTIVITY_UNSPECIFIED, UNRECOGNIZED -> throw invalidPeriod("a period needs an activity");
        };
    }
}
