package portability.totalisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Coexistence;
import portability.totalisation.law.Competition;
import portability.totalisation.law.Dated;
import portability.totalisation.law.Denominator;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Instrument.Party;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Method;
import portability.totalisation.law.Parties;
import portability.totalisation.law.PartyRule;
import portability.totalisation.law.PartyTerms;
import portability.totalisation.law.PartyTerms.DatedDenominator;
import portability.totalisation.law.PartyTerms.OpeningMinimum;
import portability.totalisation.law.PeriodScope;
import portability.totalisation.law.PersonalScope;
import portability.totalisation.law.ShortPeriod;

/// Made-up treaties that say more than [Made#instrument].
final class Treaties {
    static final LegalRef ARTICLE = LegalRef.of("Made-up treaty", "art. 7");

    private Treaties() {}

    /// The instrument with another rule for AA alone.
    static Instrument ruling(Instrument treaty, PartyRule rule) {
        return InstrumentDraft.like(treaty)
                .rules(Map.of(Country.of("AA"), rule))
                .made();
    }

    static Instrument method(Method method, UnaryOperator<PartyTerms> terms) {
        return ruling(Made.instrument(method, "AA", "BB", "CC"), rule(method, terms));
    }

    static PartyRule rule(Method method, UnaryOperator<PartyTerms> terms) {
        var plain = PartyRule.of(Made.value(method), ARTICLE);
        return new PartyRule(
                plain.method(), ARTICLE, Map.of(), Map.of(), terms.apply(PartyTerms.NONE), Optional.empty());
    }

    static Instrument named(Instrument treaty, String id) {
        return InstrumentDraft.like(treaty).id(id).made();
    }

    static Instrument releasing(Instrument treaty, ShortPeriod.Effect effect, ShortPeriod.WhenAllShort when) {
        var rule = new ShortPeriod(ARTICLE, Made.always(Quantity.of(12, PeriodUnit.MONTHS)), true, effect, when);
        return InstrumentDraft.like(treaty).shortPeriod(Optional.of(rule)).made();
    }

    static Instrument scope(Instrument treaty, PeriodScope scope) {
        return InstrumentDraft.like(treaty).periods(scope).made();
    }

    static Instrument displacing(Instrument treaty, String... keeps) {
        var competition = new Competition(Optional.of(Made.clause()), Set.of(keeps), Optional.empty());
        return InstrumentDraft.like(treaty).competition(competition).made();
    }

    static Instrument mostFavourable(Instrument treaty) {
        var competition = new Competition(Optional.empty(), Set.of(), Optional.of(Made.clause()));
        return InstrumentDraft.like(treaty).competition(competition).made();
    }

    static DatedDenominator denominator(Denominator denominator) {
        return new DatedDenominator(ARTICLE, Made.always(denominator), Optional.empty());
    }

    static OpeningMinimum opening(int amount, PeriodUnit unit) {
        return new OpeningMinimum(ARTICLE, Made.always(Quantity.of(amount, unit)));
    }

    static <T> Dated<T> from(LocalDate day, T before, T after) {
        var later = new LawValue<>("made-up", after, day, "made up for a test", true);
        return Dated.of("made-up", List.of(Made.value(before), later), List.of());
    }

    /// Limits national reductions, and adds to the minimum.
    static Instrument coexisting(Instrument treaty) {
        return InstrumentDraft.like(treaty)
                .coexistence(new Coexistence(Optional.of(Made.clause()), Optional.of(Made.clause())))
                .made();
    }

    /// Binds every party from the day on.
    static Instrument bound(Instrument treaty, LocalDate day) {
        var from = new LawValue<>("made-up", day, day, "made up for a test", true);
        return parties(treaty, party -> new Party(party.state(), from, Optional.empty()));
    }

    /// Binds each party from its own day on.
    static Instrument bound(Instrument treaty, Map<String, LawValue<LocalDate>> days) {
        return parties(
                treaty,
                party -> new Party(
                        party.state(),
                        Objects.requireNonNull(days.get(party.state().code())),
                        Optional.empty()));
    }

    static Instrument grouped(Instrument treaty, Map<String, String> groups) {
        return parties(
                treaty,
                party -> new Party(
                        party.state(),
                        party.from(),
                        Optional.empty(),
                        Optional.ofNullable(groups.get(party.state().code()))));
    }

    private static Instrument parties(Instrument treaty, UnaryOperator<Party> other) {
        return InstrumentDraft.like(treaty)
                .parties(Parties.of(treaty.parties().stream().map(other).toList()))
                .made();
    }

    static Instrument covering(Instrument treaty, PersonalScope persons) {
        return InstrumentDraft.like(treaty).persons(persons).made();
    }
}
