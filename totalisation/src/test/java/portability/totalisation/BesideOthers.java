package portability.totalisation;

import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.totalisation.cumulation.CumulationRule;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Method;
import portability.totalisation.law.Scheme;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Household;
import portability.totalisation.question.OtherBenefit;
import portability.totalisation.question.Question;

/// A person with other pensions and incomes. The made-up state AA pays 1,000 a month, or 10 a month for each month;
/// BB is bound to it, CC is not.
final class BesideOthers {
    static final LegalRef ARTICLE = LegalRef.of("Made-up Act", "s. 1");
    static final Country AA = Country.of("AA");
    static final Country BB = Country.of("BB");
    static final Country CC = Country.of("CC");

    private BesideOthers() {}

    static Scheme byTime() {
        return Made.paying(Made.flatScheme("AA", 12), 12, Made.tenForEachMonth());
    }

    /// 1,000 a month whatever the time.
    static Scheme whateverTime() {
        return Made.paying(byTime(), 12, new Formula.Fixed(ARTICLE, Map.of(Household.SINGLE, Made.number(1000))));
    }

    static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }

    static Instrument limiting() {
        return Treaties.coexisting(silent());
    }

    static Instrument silent() {
        return Made.instrument(Method.COMPARE_HIGHER, "AA", "BB");
    }

    /// 100 months here, 100 in BB.
    static Determination decided(Scheme scheme, Instrument treaty, String residence, OtherBenefit... told) {
        var career = new Career(
                List.of(Made.months("AA", "a", 1980, 1, 100)),
                List.of(ForeignRecord.of(BB, List.of(Made.months("BB", "b", 2005, 1, 100)))));
        var plain = Made.question(scheme);
        var person = plain.claimant();
        var claimant = new Claimant(
                person.birthDate(),
                person.sex(),
                person.nationalities(),
                person.status(),
                Country.of(residence),
                person.household());
        var question = new Question(
                plain.institution(), plain.branch(), claimant, plain.claim().beside(List.of(told)));
        var decision = Totalisation.determine(career, question, Made.law(scheme, treaty));
        Read.everySentence(decision);
        return decision;
    }

    static boolean says(Determination decision, CumulationRule rule) {
        return decision.steps().stream().anyMatch(step -> step.rule() == rule)
                || decision.routes().stream()
                        .anyMatch(route -> route.steps().stream().anyMatch(step -> step.rule() == rule));
    }
}
