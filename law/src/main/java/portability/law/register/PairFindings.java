package portability.law.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import portability.kernel.Branch;
import portability.law.LawPack;
import portability.law.register.CoveredBranch.Coverage;
import portability.law.register.Register.Link;

/// What there is between two states on a day.
///
/// @param answer   in one word
/// @param findings each instrument, those that say most first
public record PairFindings(PairAnswer answer, List<Finding> findings) {
    public PairFindings {
        findings = List.copyOf(findings);
    }

    /// One instrument between the two.
    ///
    /// @param as    the parties as which the two are linked: the whole state where a part shares its law
    /// @param rules the id under which its rules are loaded
    public record Finding(
            RegisteredInstrument instrument,
            Link as,
            Standing standing,
            Coverage coverage,
            Optional<String> rules,
            PairAnswer says) {}

    /// Looks for a pair.
    ///
    /// @param changed what was enacted here about an instrument, on a day; it goes before what the register says
    public static PairFindings of(
            Register register,
            LawPack rules,
            StateCode one,
            StateCode other,
            LocalDate day,
            Optional<Branch> branch,
            BiFunction<RegisteredInstrument, LocalDate, Optional<Standing>> changed) {
        var loaded = new LoadedRules(rules, branch);
        var findings = register.between(one, other).stream()
                .map(instrument -> {
                    var link = register.link(instrument, one, other).orElseThrow();
                    var standing =
                            changed.apply(instrument, day).orElseGet(() -> register.standing(instrument, link, day));
                    var rulesId = loaded.of(instrument, link, day);
                    var coverage = instrument.coverage(branch);
                    return new Finding(
                            instrument, link, standing, coverage, rulesId, says(standing, coverage, rulesId));
                })
                .sorted(Comparator.comparing(Finding::says)
                        .thenComparing(Finding::standing)
                        .thenComparing(finding -> finding.instrument().id()))
                .toList();
        return new PairFindings(
                PairAnswer.of(findings.stream().map(Finding::says).toList()), findings);
    }

    private static PairAnswer says(Standing standing, Coverage coverage, Optional<String> rules) {
        return switch (standing) {
            case IN_FORCE, IN_FORCE_SINCE_UNSEEN, RESIDUAL -> {
                if (rules.isPresent()) yield PairAnswer.RULES_LOADED;
                yield switch (coverage) {
                    case COVERED -> PairAnswer.KNOWN_NOT_LOADED;
                    case NOT_SEEN -> PairAnswer.MAY_BE_IN_FORCE;
                    case NOT_COVERED -> PairAnswer.OTHER_BRANCHES;
                };
            }
            case DAY_UNSEEN, END_UNSEEN, SIGNED_IN_FORCE_UNSEEN, BETWEEN_SOME, UNKNOWN ->
                coverage == Coverage.NOT_COVERED ? PairAnswer.OTHER_BRANCHES : PairAnswer.MAY_BE_IN_FORCE;
            case SIGNED_ONLY, DRAFTED -> PairAnswer.SIGNED_ONLY;
            case SUSPENDED, NOT_YET, ENDED -> PairAnswer.NOT_IN_FORCE;
        };
    }
}
