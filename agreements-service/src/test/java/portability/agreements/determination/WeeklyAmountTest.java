package portability.agreements.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.agreements.client.Samples.dem;
import static portability.agreements.client.Samples.german;
import static portability.agreements.client.Samples.question;

import org.junit.jupiter.api.Test;
import portability.kernel.InstitutionId;
import portability.law.LawPack;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PeriodUnit;
import portability.totalisation.Totalisation;
import portability.totalisation.reason.StepText;

/// What a route gives in the period its own law speaks of.
class WeeklyAmountTest {
    private static final InstitutionId DWP = InstitutionId.parse("GB:DWP");

    /// 20 of 35 years of 230.25 a week are 131.57, which is 570.14 a month.
    @Test
    void a_british_pension_is_told_by_the_week() {
        var answer = answer(british(), DWP);
        assertThat(answer.getAwarded()).isTrue();
        var route = answer.getRoutes(0);
        assertThat(route.getPayablePer()).isEqualTo("WEEK");
        assertThat(route.getPayable().getCurrency()).isEqualTo("GBP");
        assertThat(route.getPayable().getAmount()).isEqualTo("131.57");
        assertThat(route.getAmount().getAmount()).isEqualTo("570.14");
    }

    /// So an answer of a law that speaks of months is what it always was.
    @Test
    void a_monthly_pension_is_told_once() {
        var year = german("1996-01-01", "1996-12-31").setEarnings(dem("51678.00"));
        var answer = answer(question().addPeriods(year), InstitutionId.parse("DE:DRV"));
        assertThat(answer.getAwarded()).isTrue();
        assertThat(answer.getRoutesList()).allSatisfy(route -> {
            assertThat(route.hasPayable()).isFalse();
            assertThat(route.getPayablePer()).isEmpty();
        });
    }

    private static DetermineRequest.Builder british() {
        var years = InsurancePeriod.newBuilder(
                        german("1990-04-06", "2010-04-05").build())
                .setPeriodId("GB 1990")
                .setLegislation("GB")
                .setInstitution("GB:DWP")
                .setScheme("gb-ni");
        years.getReportedBuilder().setAmount("20").setUnit(PeriodUnit.PERIOD_UNIT_YEARS);
        return question()
                .setInstitution("GB:DWP")
                .setBirthDate("1959-05-20")
                .setResidence("GB")
                .setClaimDate("2025-05-20")
                .setClaimLodgedAt("GB:DWP")
                .clearPeriods()
                .addPeriods(years);
    }

    private static Determination answer(DetermineRequest.Builder asked, InstitutionId institution) {
        var request = asked.build();
        var question = Questions.question(request);
        var law = LawPack.bundled()
                .lawFor(institution, question.branch(), question.claim().lodgedOn())
                .orElseThrow();
        return new Answers(new Steps(StepText.english()))
                .determination(Totalisation.determine(Questions.career(request, institution), question, law));
    }
}
