package portability.totalisation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.ShortPeriod;
import portability.totalisation.periods.Aggregated;
import portability.totalisation.periods.Conversion;
import portability.totalisation.question.ForeignRecord;

/// Which states have so little time that they are released from paying: their time enters the theoretical
/// amount of the others, not the ratio. Source: Reg. (EC) 883/2004 Art. 57.
///
/// @param rule     the release as the instrument has it
/// @param article  where the rule is written
/// @param limit    the time below which a state is released
/// @param ownShort whether the deciding state's own time is below it
/// @param states   other states that are released
/// @param last     whether every state would be released, and the periods of the deciding one end last
record ShortPeriods(
        ShortPeriod rule, LegalRef article, LawArg limit, boolean ownShort, Set<Country> states, boolean last) {

    /// The regulation does not say which state is last where two end on one day; exactly one must pay, so the
    /// later start decides, then the country's code.
    private static final Comparator<InsurancePeriod> LAST = Comparator.comparing(
                    (InsurancePeriod period) -> period.span().end())
            .thenComparing(period -> period.span().start())
            .thenComparing(InsurancePeriod::legislation);

    /// Nothing where the instrument has no such rule.
    ///
    /// @param time own time with that of the partners
    static Optional<ShortPeriods> of(
            Instrument instrument, List<ForeignRecord> partners, Aggregated time, OwnFacts facts) {
        return instrument.shortPeriod().map(rule -> {
            var below = rule.below().on(facts.start().start());
            var unit = facts.scheme().unit();
            var limit = new Conversion(instrument.conversion()).exact(below.value(), unit);
            var states = new TreeSet<Country>();
            for (var record : partners) {
                boolean kept = rule.unlessOwnRight() && record.ownRight().orElse(false);
                if (time.of(record.state()).alone().compareTo(limit) < 0 && !kept) states.add(record.state());
            }
            boolean ownShort = facts.time().total().compareTo(limit) < 0;
            return new ShortPeriods(
                    rule,
                    rule.article(),
                    below.cited(quantity -> new QuantityArg("limit", quantity)),
                    ownShort,
                    states,
                    ownShort && states.size() == partners.size() && endsLast(facts, partners));
        });
    }

    boolean everyState(List<ForeignRecord> partners) {
        return ownShort && states.size() == partners.size();
    }

    private static boolean endsLast(OwnFacts facts, List<ForeignRecord> partners) {
        return Stream.concat(
                        facts.basis().own().stream(), partners.stream().flatMap(record -> record.periods().stream()))
                .filter(period -> period.span().overlaps(facts.window()))
                .max(LAST)
                .filter(period -> period.legislation().equals(facts.scheme().country()))
                .isPresent();
    }
}
