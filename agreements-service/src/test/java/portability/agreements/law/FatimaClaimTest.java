package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.law.LawPack;
import portability.totalisation.Determination;
import portability.totalisation.NoAmount;
import portability.totalisation.Outcome;
import portability.totalisation.PairFinding;
import portability.totalisation.Right;
import portability.totalisation.Share;
import portability.totalisation.Totalisation;
import portability.totalisation.UnverifiedValue;
import portability.totalisation.reason.PensionRule;
import portability.totalisation.reason.StepText;

/// One claim in three countries, every figure computed by hand first.
class FatimaClaimTest {
    private static final LawPack PACK = LawPack.bundled();

    private static Determination decidedBy(InstitutionId institution) {
        var law = PACK.lawFor(institution, Branch.OLD_AGE, LocalDate.of(2025, 1, 6));
        return Totalisation.determine(Fatima.seenBy(institution), Fatima.asks(institution), law.orElseThrow());
    }

    /// Born 1958-01-20: AOW age 67 on 2025-01-20; window 1975-01-20 to 2025-01-19, that is 50 x 360 = 18,000 days.
    ///
    /// Insured 1985-03-01..1990-08-31: 5 years 6 months = 1,980 days of 360.
    /// Insured 1995-01-01..2025-01-19: 30 years and 19 days = 10,819 days. Overlapping employers change nothing.
    /// Missing 18,000 - 12,799 = 5,201 days = 14 years and 161 days: 14 whole years, so 36 of 50 count.
    /// 1,580.92 x 36 / 50 = 1,138.2624 -> 1,138.26.
    @Test
    void the_netherlands_pay_36_fiftieths_of_the_single_amount() {
        var decision = decidedBy(Fatima.SVB);
        assertThat(decision.outcome())
                .isEqualTo(new Outcome.Awarded(
                        "NATIONAL/insured_years",
                        LocalDate.of(2025, 1, 20),
                        LocalDate.of(2025, 1, 20),
                        Money.parse("EUR 1138.26")));
        assertThat(decision.route("NATIONAL/insured_years").orElseThrow().ownPeriod())
                .isEqualTo(Quantity.of(12_799, PeriodUnit.DAYS_7));
        assertThat(decision.route("EU-883-2004").orElseThrow().nothing()).contains(NoAmount.PRO_RATA_WAIVED);
        assertThat(decision.route("MA-NL-1972").orElseThrow().nothing()).contains(NoAmount.FOREIGN_TIME_NEVER_ENTERS);
    }

    /// 4 + 12 + 12 + 12 + 12 + 2 = 54 months, fewer than 60: no right by German law alone.
    ///
    /// Points, each year to four places: 1990 8,670 / 41,946 = 0.2067; 1991 29,318 / 44,421 = 0.6600;
    /// 1992 (30,043 + 2,770) / 46,820 = 0.7008; 1993 35,652 / 48,178 = 0.7400; 1994 38,331 / 49,142 = 0.7800;
    /// 1995 6,755 / 50,665 = 0.1333. Sum 3.2208.
    /// Age 66 on 2024-01-20, so 2024-02-01 at the earliest; claimed 2025-01-06, so 2025-01-01:
    /// 11 months, factor 1.055.
    ///
    /// SVA-Marokko: 1,803 days / 26 = 69.35, rounded up once to 70 months; 54 + 70 = 124 >= 60.
    /// 3.2208 x 1.055 = 3.3979 points; x 39.32 = 133.605428 -> 133.61, from German points alone.
    ///
    /// Reg. 883/2004: 1985-03-01..1990-08-31 is 66 months; 1995-01-01..02-28 lies on German months and is left out;
    /// 1995-03-01..2024-12-31 is 358 months. 54 + 424 = 478 >= 60.
    /// 3.2208 x 478 / 54 x 1.055 = 30.0781 points; x 39.32 = 1,182.670892; x 54 / 478 = 133.607... -> 133.61.
    @Test
    void germany_pays_by_totalisation_with_either_neighbour_and_never_with_both() {
        var decision = decidedBy(Fatima.DRV);
        assertThat(decision.payablePerMonth()).contains(Money.parse("EUR 133.61"));
        assertThat(decision.pensionStart()).contains(LocalDate.of(2025, 1, 1));
        assertThat(decision.independentPerMonth()).isEmpty();

        var national = decision.route("NATIONAL/five_years").orElseThrow();
        assertThat(national.nothing()).contains(NoAmount.NO_OWN_RIGHT);

        var eu = decision.route("EU-883-2004").orElseThrow();
        assertThat(eu.partners()).containsExactly(Country.of("NL"));
        assertThat(eu.totalPeriod()).isEqualTo(Quantity.of(478, PeriodUnit.MONTHS));
        assertThat(eu.theoretical().orElseThrow().rounded()).isEqualTo(Money.parse("EUR 1182.67"));
        assertThat(eu.share().map(Share::toString)).contains("54/478");
        assertThat(eu.payablePerMonth()).contains(Money.parse("EUR 133.61"));

        var bilateral = decision.route("DE-MA-1981").orElseThrow();
        assertThat(bilateral.right()).isEqualTo(Right.TOTALISED);
        assertThat(bilateral.partners()).containsExactly(Country.of("MA"));
        assertThat(bilateral.totalPeriod()).isEqualTo(Quantity.of(124, PeriodUnit.MONTHS));
        assertThat(bilateral.theoretical()).isEmpty();
        assertThat(bilateral.payablePerMonth()).contains(Money.parse("EUR 133.61"));
    }

    /// 264 + 302 + 188 + 168 + 172 + 159 + 36 + 290 + 224 = 1,803 days: at least 1,320, fewer than 3,240.
    ///
    /// Own reduced pension: band from 1,705 days = 700, paid from 2025-05-01.
    /// With the Netherlands: 426 months and 19 days = 426.6333 x 26 = 11,092.47 -> 11,093 days; total 12,896. Rate
    /// 50 % + 44 % -> 70 %; wage 29,448.50 over 1,767 / 26 months = 433.31;
    /// 303.32 is raised to the minimum of 1,000; 1,000 x 1,803 / 12,896 = 139.810... -> 139.81.
    /// With Germany: 54 x 26 = 1,404 days; total 3,207 opens only the reduced pension, which own days open already.
    @Test
    void morocco_pays_the_reduced_pension_because_it_is_more_than_the_share() {
        var decision = decidedBy(Fatima.CNSS);
        assertThat(decision.outcome())
                .isEqualTo(new Outcome.Awarded(
                        "NATIONAL/reduced",
                        LocalDate.of(2025, 2, 1),
                        LocalDate.of(2025, 5, 1),
                        Money.parse("MAD 700.00")));
        assertThat(decision.route("NATIONAL/full").orElseThrow().nothing()).contains(NoAmount.NO_OWN_RIGHT);

        var netherlands = decision.route("MA-NL-1972").orElseThrow();
        assertThat(netherlands.share().map(Share::toString)).contains("1803/12896");
        assertThat(netherlands.theoretical().orElseThrow().rounded()).isEqualTo(Money.parse("MAD 1000"));
        assertThat(netherlands.payablePerMonth()).contains(Money.parse("MAD 139.81"));

        var germany = decision.route("DE-MA-1981").orElseThrow();
        assertThat(germany.totalPeriod()).isEqualTo(Quantity.of(3_207, PeriodUnit.DAYS_6));
        assertThat(germany.nothing()).contains(NoAmount.TOTALISATION_NOT_NEEDED);
    }

    @Test
    void each_pair_of_states_has_its_own_instrument() {
        for (var institution : List.of(Fatima.CNSS, Fatima.SVB, Fatima.DRV)) {
            var applied = decidedBy(institution).pairs().stream()
                    .filter(PairFinding::applied)
                    .toList();
            assertThat(applied).hasSize(2);
            assertThat(applied.stream().map(PairFinding::partner)).doesNotHaveDuplicates();
            assertThat(applied.stream().map(PairFinding::instrument)).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_regulation_does_not_apply_with_morocco_and_says_why() {
        var finding = decidedBy(Fatima.DRV).pairs().stream()
                .filter(pair -> pair.partner().equals(Country.of("MA"))
                        && pair.instrument().equals("EU-883-2004"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.applied()).isFalse();
        assertThat(StepText.english().of(finding.why()))
                .isEqualTo("EU-883-2004 does not apply with MA, which is not a party: only periods completed under the"
                        + " legislation of Member States are added. [Reg. (EC) 883/2004 Art. 6 and Art. 51]");
    }

    @Test
    void the_ban_on_combining_instruments_is_among_the_reasons() {
        assertThat(decidedBy(Fatima.DRV).steps()).anySatisfy(step -> {
            assertThat(step.rule()).isEqualTo(PensionRule.COMBINATION_FORBIDDEN);
            assertThat(step.article().article()).isEqualTo("Schlussprotokoll Nr. 1(b)");
        });
    }

    @Test
    void unverified_values_behind_the_figure_are_listed() {
        assertThat(decidedBy(Fatima.CNSS).restsOn())
                .extracting(UnverifiedValue::key)
                .contains("ma/reduced_scale", "ma/reduced_paid_from", "MA-NL-1972/claim_date");
        assertThat(decidedBy(Fatima.DRV).restsOn())
                .extracting(UnverifiedValue::key)
                .contains("EU-883-2004/claim_date")
                .doesNotContain("de/pension_value", "DE.DRV.OLD_AGE/counting");
    }

    @Test
    void every_step_can_be_told_in_english() {
        var text = StepText.english();
        for (var institution : List.of(Fatima.CNSS, Fatima.SVB, Fatima.DRV)) {
            var decision = decidedBy(institution);
            decision.steps().forEach(step -> assertThat(text.of(step)).isNotBlank());
            decision.pairs().forEach(pair -> assertThat(text.of(pair.why())).isNotBlank());
            decision.routes()
                    .forEach(route -> route.steps()
                            .forEach(step -> assertThat(text.of(step)).isNotBlank()));
        }
    }

    @Test
    void the_same_question_has_the_same_answer_and_digest() {
        assertThat(decidedBy(Fatima.DRV)).isEqualTo(decidedBy(Fatima.DRV));
        assertThat(decidedBy(Fatima.DRV).inputDigest())
                .hasSize(64)
                .isNotEqualTo(decidedBy(Fatima.SVB).inputDigest());
        assertThat(decidedBy(Fatima.DRV).lawChecksum()).isEqualTo(PACK.checksum());
    }
}
