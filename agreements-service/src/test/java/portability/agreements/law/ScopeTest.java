package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.agreements.law.Fatima.CNSS;
import static portability.agreements.law.Fatima.DRV;
import static portability.agreements.law.Fatima.SVB;
import static portability.agreements.law.Fatima.period;
import static portability.kernel.Activity.EMPLOYED;
import static portability.kernel.PeriodKind.COMPULSORY;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.law.LawPack;
import portability.totalisation.Determination;
import portability.totalisation.PairFinding;
import portability.totalisation.UnverifiedValue;
import portability.totalisation.law.Instrument;
import portability.totalisation.question.PersonalStatus;
import portability.totalisation.reason.PensionRule;

/// Who is covered by which instrument, and when each binds.
class ScopeTest {
    private static InsurancePeriod german(String reference, String firstDay, String lastDay, String earned) {
        return period(reference, DRV, COMPULSORY, EMPLOYED, firstDay, lastDay).earning(Money.parse(earned));
    }

    private static Asked german() {
        return Asked.of(DRV, "1958-01-20", "2025-01-06")
                .with(
                        german("de", "1990-01-01", "1993-12-31", "DEM 120000"),
                        period("nl", SVB, COMPULSORY, EMPLOYED, "1995-01-01", "1999-12-31"),
                        period("ma", CNSS, COMPULSORY, EMPLOYED, "1980-01-01", "1984-12-31"));
    }

    private static PairFinding finding(Determination decision, String partner, String instrument) {
        return decision.pairs().stream()
                .filter(pair -> pair.partner().code().equals(partner)
                        && pair.instrument().equals(instrument))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "a national of {0} living in {1}: regulation {2}, agreement {3}")
    @CsvSource({
        "DE, DE, true, true",
        "MA, DE, true, true", // the regulation by 1231/2010
        "MA, NL, true, true",
        "MA, MA, false, true", // no legal residence in a Member State
        "NL, MA, true, true", // the agreement by Gottardo
        "FR, DE, true, true",
        "TR, DE, true, false",
        "TR, MA, false, false",
        "MA, DK, false, true", // Denmark is not bound by 1231/2010
    })
    void nationality_and_residence_decide_only_through_scope_clauses(
            String nationality, String residence, boolean regulation, boolean agreement) {
        var decision = german().national(nationality).living(residence).decide();
        assertThat(finding(decision, "NL", "EU-883-2004").applied()).isEqualTo(regulation);
        assertThat(finding(decision, "MA", "DE-MA-1981").applied()).isEqualTo(agreement);
    }

    @Test
    void a_refugee_is_covered_whatever_the_nationality_and_by_the_regulation_only_in_a_member_state() {
        var refugee = german().national("TR").status(PersonalStatus.REFUGEE);
        assertThat(finding(refugee.living("DK").decide(), "NL", "EU-883-2004").applied())
                .isTrue();
        assertThat(finding(refugee.living("MA").decide(), "NL", "EU-883-2004").applied())
                .isFalse();
        assertThat(finding(refugee.living("MA").decide(), "MA", "DE-MA-1981").applied())
                .isTrue();
    }

    @Test
    void a_dual_national_needs_one_of_the_nationalities_only() {
        var decision = german().national("TR", "MA").decide();
        assertThat(finding(decision, "MA", "DE-MA-1981").applied()).isTrue();
    }

    @Test
    void who_is_not_covered_keeps_the_national_right_and_loses_nothing_else() {
        var covered = german().with(german("more", "2000-01-01", "2004-12-31", "EUR 150000"));
        var turkish = covered.national("TR").living("DE").decide();
        var moroccan = covered.living("DE").decide();
        assertThat(turkish.route("NATIONAL/five_years").orElseThrow().amountPerMonth())
                .isEqualTo(moroccan.route("NATIONAL/five_years").orElseThrow().amountPerMonth());
    }

    @Test
    void the_reason_names_the_clause_by_which_a_person_is_covered() {
        var moroccan = finding(german().living("NL").decide(), "NL", "EU-883-2004");
        assertThat(moroccan.why().article().instrument()).isEqualTo("Reg. (EU) 1231/2010");
        var dutch = finding(german().national("NL").decide(), "MA", "DE-MA-1981");
        assertThat(dutch.why().article().article()).isEqualTo("C-55/00 Gottardo");
        var turkish = finding(german().national("TR").decide(), "MA", "DE-MA-1981");
        assertThat(turkish.why().rule()).isEqualTo(PensionRule.PERSON_NOT_COVERED);
    }

    @Test
    void payment_where_no_clause_exports_is_not_promised() {
        var own = Asked.of(DRV, "1958-01-20", "2025-01-06")
                .with(german("de", "1990-01-01", "1999-12-31", "DEM 400000"))
                .national("DE");
        assertThat(own.living("TH").decide().steps())
                .anySatisfy(step -> assertThat(step.rule()).isEqualTo(PensionRule.PAYMENT_ABROAD_NOT_ASSESSED));
        assertThat(own.living("MA").decide().steps())
                .anySatisfy(step -> assertThat(step.rule()).isEqualTo(PensionRule.PAID_ABROAD_IN_FULL));
    }

    @ParameterizedTest(name = "{0}-{1} on {2}: {3}")
    @CsvSource({
        "NL, DE, 2010-04-30, ''",
        "NL, DE, 2010-05-01, EU-883-2004",
        "NL, MA, 1972-12-31, ''",
        "NL, MA, 1973-01-01, MA-NL-1972",
        "DE, MA, 1986-07-31, ''",
        "DE, MA, 1986-08-01, DE-MA-1981",
        "DE, HR, 2013-06-30, ''",
        "DE, HR, 2013-07-01, EU-883-2004",
    })
    void an_instrument_binds_from_its_day(String one, String other, LocalDate day, String instrument) {
        var between = LawPack.bundled().between(Country.of(one), Country.of(other), Branch.OLD_AGE, day);
        assertThat(between.stream().map(Instrument::id))
                .isEqualTo(instrument.isEmpty() ? List.of() : List.of(instrument));
    }

    @Test
    void a_refusal_rests_on_the_clause_that_kept_the_agreement_from_applying() {
        var refused = Asked.of(DRV, "1958-01-20", "2025-01-06")
                .with(
                        german("de", "1990-01-01", "1993-12-31", "DEM 120000"),
                        period("ma", CNSS, COMPULSORY, EMPLOYED, "1980-01-01", "1984-12-31"))
                .national("TR")
                .decide();
        assertThat(refused.payablePerMonth()).isEmpty();
        assertThat(refused.restsOn())
                .extracting(UnverifiedValue::key)
                .contains("DE-MA-1981/persons")
                .doesNotContain("EU-883-2004/claim_date");
    }

    @Test
    void a_figure_rests_on_the_day_from_which_the_partner_is_bound() {
        var croatia = InstitutionId.parse("HR:HZMO");
        var decision = Asked.of(DRV, "1958-01-20", "2025-01-06")
                .with(
                        german("de", "1990-01-01", "1993-12-31", "DEM 120000"),
                        period("hr", croatia, COMPULSORY, EMPLOYED, "1980-01-01", "1984-12-31"))
                .decide();
        assertThat(decision.chosenRoute().orElseThrow().id()).isEqualTo("EU-883-2004");
        assertThat(decision.restsOn()).extracting(UnverifiedValue::key).contains("EU-883-2004/parties/HR");
    }
}
