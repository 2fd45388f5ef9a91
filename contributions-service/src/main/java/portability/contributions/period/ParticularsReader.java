package portability.contributions.period;

import static portability.contributions.period.Column.BRANCHES;
import static portability.contributions.period.Column.DATING;
import static portability.contributions.period.Column.EARNED;
import static portability.contributions.period.Column.EARNED_CURRENCY;
import static portability.contributions.period.Column.EARNINGS;
import static portability.contributions.period.Column.FIRST_DAY;
import static portability.contributions.period.Column.GROUND;
import static portability.contributions.period.Column.GROUND_IN_WORDS;
import static portability.contributions.period.Column.LAST_DAY;
import static portability.contributions.period.Column.QUANTITY;
import static portability.contributions.period.Column.SPECIAL_SCHEME;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Branch;
import portability.kernel.PeriodKind;

/// Reads the further columns, once the common ones are found good.
final class ParticularsReader {
    private static final Map<String, Ground.Cause> CAUSES = PeriodReader.byCode(Ground.Cause.values());
    private static final Map<String, Branch> BRANCH_CODES = PeriodReader.byCode(Branch.values());
    private static final Map<String, SpecialScheme> SPECIAL = PeriodReader.byCode(SpecialScheme.values());
    private static final Map<String, Dating> DATINGS = PeriodReader.byCode(Dating.values());

    private ParticularsReader() {}

    /// Empty where nothing stands in any of them, as in most rows.
    /// @throws FlawedPeriod with the first flaw found, in the order of the columns
    static Optional<Particulars> read(StatedPeriod stated, PeriodKind kind, LocalDate first, LocalDate last) {
        if (Column.FURTHER.stream().allMatch(column -> stated.value(column).isEmpty())) return Optional.empty();
        return Optional.of(new Particulars(
                ground(stated, kind),
                branches(stated),
                earned(stated),
                dating(stated, first, last),
                special(stated, kind)));
    }

    private static Optional<Ground> ground(StatedPeriod stated, PeriodKind kind) {
        var words = PeriodReader.text(stated, GROUND_IN_WORDS);
        if (stated.value(GROUND).isEmpty()) {
            if (words.isPresent()) throw new FlawedPeriod(Flaw.MISSING_VALUE, GROUND);
            return Optional.empty();
        }
        var cause = PeriodReader.known(CAUSES, stated, GROUND);
        if (kind != PeriodKind.EQUIVALENT) throw new FlawedPeriod(Flaw.NOT_OF_THIS_KIND, GROUND);
        if (words.isPresent() && cause != Ground.Cause.OTHER)
            throw new FlawedPeriod(Flaw.NOT_OF_THIS_KIND, GROUND_IN_WORDS);
        if (words.isEmpty() && cause == Ground.Cause.OTHER) throw new FlawedPeriod(Flaw.MISSING_VALUE, GROUND_IN_WORDS);
        return Optional.of(new Ground(cause, words));
    }

    /// Codes with a space between them.
    private static Set<Branch> branches(StatedPeriod stated) {
        var branches = EnumSet.noneOf(Branch.class);
        if (stated.value(BRANCHES).isEmpty()) return branches;
        for (var code : stated.value(BRANCHES).split(" ", -1)) {
            var branch = BRANCH_CODES.get(code);
            if (branch == null) throw new FlawedPeriod(Flaw.UNKNOWN_CODE, BRANCHES);
            branches.add(branch);
        }
        return branches;
    }

    private static Optional<Earnings> earned(StatedPeriod stated) {
        PeriodReader.requireBoth(stated, EARNED, EARNED_CURRENCY);
        var earned = PeriodReader.earnings(stated, EARNED, EARNED_CURRENCY);
        if (earned.isPresent() && stated.value(EARNINGS).isEmpty())
            throw new FlawedPeriod(Flaw.MISSING_VALUE, EARNINGS);
        return earned;
    }

    private static Dating dating(StatedPeriod stated, LocalDate first, LocalDate last) {
        if (stated.value(DATING).isEmpty()) return Dating.DAYS;
        var dating = PeriodReader.known(DATINGS, stated, DATING);
        if (!dating.begins(first)) throw new FlawedPeriod(Flaw.NOT_WHOLE, FIRST_DAY);
        if (!dating.ends(last)) throw new FlawedPeriod(Flaw.NOT_WHOLE, LAST_DAY);
        if (dating.needsQuantity() && stated.value(QUANTITY).isEmpty())
            throw new FlawedPeriod(Flaw.MISSING_VALUE, QUANTITY);
        return dating;
    }

    private static Optional<SpecialScheme> special(StatedPeriod stated, PeriodKind kind) {
        if (stated.value(SPECIAL_SCHEME).isEmpty()) return Optional.empty();
        var special = PeriodReader.known(SPECIAL, stated, SPECIAL_SCHEME);
        if (kind == PeriodKind.RESIDENCE) throw new FlawedPeriod(Flaw.NOT_OF_THIS_KIND, SPECIAL_SCHEME);
        return Optional.of(special);
    }
}
