package portability.totalisation;

import java.util.List;
import portability.kernel.Branch;
import portability.totalisation.law.Per;
import portability.totalisation.law.RiskRule;
import portability.totalisation.law.Rounding;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.SchemeTerms;
import portability.totalisation.law.StartRule;
import portability.totalisation.law.Tier;

/// A scheme like another, changed part by part before it is made.
final class SchemeDraft {
    private final Scheme of;
    private Branch branch;
    private Per per;
    private RiskRule risk;
    private StartRule start;
    private List<Tier> tiers;
    private Rounding rounding;
    private SchemeTerms terms;

    private SchemeDraft(Scheme of) {
        this.of = of;
        this.branch = of.branch();
        this.per = of.per();
        this.risk = of.risk();
        this.start = of.start();
        this.tiers = of.tiers();
        this.rounding = of.rounding();
        this.terms = of.terms();
    }

    static SchemeDraft like(Scheme of) {
        return new SchemeDraft(of);
    }

    SchemeDraft branch(Branch other) {
        this.branch = other;
        return this;
    }

    SchemeDraft per(Per other) {
        this.per = other;
        return this;
    }

    SchemeDraft risk(RiskRule other) {
        this.risk = other;
        return this;
    }

    SchemeDraft start(StartRule other) {
        this.start = other;
        return this;
    }

    SchemeDraft tiers(List<Tier> other) {
        this.tiers = other;
        return this;
    }

    SchemeDraft rounding(Rounding other) {
        this.rounding = other;
        return this;
    }

    SchemeDraft terms(SchemeTerms other) {
        this.terms = other;
        return this;
    }

    Scheme made() {
        return new Scheme(
                of.id(),
                of.name(),
                of.institution(),
                branch,
                of.currency(),
                per,
                of.unit(),
                of.counting(),
                of.countingArticle(),
                of.counts(),
                of.periods(),
                risk,
                start,
                tiers,
                rounding,
                terms);
    }
}
