package portability.totalisation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.totalisation.law.Coexistence;
import portability.totalisation.law.Competition;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Parties;
import portability.totalisation.law.PartyRule;
import portability.totalisation.law.PeriodScope;
import portability.totalisation.law.PersonalScope;
import portability.totalisation.law.ShortPeriod;

/// An instrument like another, changed part by part before it is made.
final class InstrumentDraft {
    private final Instrument of;
    private String id;
    private Parties parties;
    private Set<Branch> branches;
    private PersonalScope persons;
    private Map<Country, PartyRule> rules;
    private Instrument.OverlapRule overlapRule;
    private ConversionTable conversion;
    private Optional<ShortPeriod> shortPeriod;
    private PeriodScope periods;
    private Competition competition;
    private Coexistence coexistence;

    private InstrumentDraft(Instrument of) {
        this.of = of;
        this.id = of.id();
        this.parties = of.parties();
        this.branches = of.branches();
        this.persons = of.persons();
        this.rules = of.rules();
        this.overlapRule = of.overlapRule();
        this.conversion = of.conversion();
        this.shortPeriod = of.shortPeriod();
        this.periods = of.periods();
        this.competition = of.competition();
        this.coexistence = of.coexistence();
    }

    static InstrumentDraft like(Instrument of) {
        return new InstrumentDraft(of);
    }

    InstrumentDraft id(String other) {
        this.id = other;
        return this;
    }

    InstrumentDraft parties(Parties other) {
        this.parties = other;
        return this;
    }

    InstrumentDraft branches(Set<Branch> other) {
        this.branches = other;
        return this;
    }

    InstrumentDraft persons(PersonalScope other) {
        this.persons = other;
        return this;
    }

    InstrumentDraft rules(Map<Country, PartyRule> other) {
        this.rules = other;
        return this;
    }

    InstrumentDraft overlapRule(Instrument.OverlapRule other) {
        this.overlapRule = other;
        return this;
    }

    InstrumentDraft conversion(ConversionTable other) {
        this.conversion = other;
        return this;
    }

    InstrumentDraft shortPeriod(Optional<ShortPeriod> other) {
        this.shortPeriod = other;
        return this;
    }

    InstrumentDraft periods(PeriodScope other) {
        this.periods = other;
        return this;
    }

    InstrumentDraft competition(Competition other) {
        this.competition = other;
        return this;
    }

    InstrumentDraft coexistence(Coexistence other) {
        this.coexistence = other;
        return this;
    }

    Instrument made() {
        return new Instrument(
                id,
                of.title(),
                of.precedence(),
                parties,
                branches,
                of.branchArticle(),
                persons,
                rules,
                of.otherParties(),
                of.aggregation(),
                of.overlap(),
                overlapRule,
                conversion,
                shortPeriod,
                of.capsDenominator(),
                of.excludesOthers(),
                of.claimDate(),
                of.export(),
                periods,
                competition,
                coexistence);
    }
}
