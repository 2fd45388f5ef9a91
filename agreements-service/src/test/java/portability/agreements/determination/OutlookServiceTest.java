package portability.agreements.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.agreements.client.Samples.dutch;
import static portability.agreements.client.Samples.question;

import io.grpc.Status.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.agreements.client.ServiceTest;
import portability.ledger.edge.Role;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.EarliestKind;
import portability.proto.agreements.v1.FurtherWork;
import portability.proto.agreements.v1.GetOutlookRequest;
import portability.proto.agreements.v1.Outlook;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Step;

/// The look ahead as its callers meet it: 54 German months, of which the law asks for 60.
class OutlookServiceTest extends ServiceTest {
    @BeforeEach
    void lawIsLoaded() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
    }

    @Test
    void too_little_time_is_a_never_with_its_article_until_she_works_on() {
        var outlook = outlook(question());
        assertThat(outlook.getToday().getAwarded()).isFalse();
        assertThat(outlook.getAsItIs().getKind()).isEqualTo(EarliestKind.EARLIEST_KIND_NEVER);
        assertThat(outlook.getAsItIs().getReason()).isEqualTo("NO_OWN_RIGHT");
        assertThat(outlook.getAsItIs().getBecauseList())
                .extracting(Step::getRule)
                .containsExactly("NO_OWN_RIGHT");
        assertThat(outlook.getAsItIs().getBecause(0).getArticle().getArticle()).isNotBlank();
        assertThat(outlook.getGoingOn().getKind()).isEqualTo(EarliestKind.EARLIEST_KIND_AFTER_WORK);
        assertThat(outlook.getGoingOn().getMonthsOfWork()).isEqualTo(6);
        assertThat(outlook.getGoingOn().getAssumptionsList()).contains("LAW_UNCHANGED", "WAGE_CONSTANT");
    }

    @Test
    void time_of_another_state_makes_it_a_pension_now_told_in_her_language() {
        var outlook =
                outlook(question().addPeriods(dutch("1985-01-01", "1989-12-31")).setLanguage("fr"));
        assertThat(outlook.getAsItIs().getKind()).isEqualTo(EarliestKind.EARLIEST_KIND_FROM_A_DAY);
        assertThat(outlook.getAsItIs().getFirstDay()).isEqualTo("2025-01-01");
        assertThat(outlook.getAsItIs().getPerMonth())
                .isEqualTo(outlook.getToday().getPayablePerMonth());
        assertThat(outlook.getAsItIs().getLawGoesOn()).isFalse();
        assertThat(outlook.getAsItIs().getBecause(0).getText()).contains("atteint");
        assertThat(outlook.hasGoingOn()).as("there is nothing to wait for").isFalse();
    }

    @Test
    void another_branch_or_another_caller_is_refused() {
        var invalidity = request(question().setBranch(Branch.BRANCH_INVALIDITY));
        assertRefused(() -> outlook(Role.SERVICE).getOutlook(invalidity), Code.INVALID_ARGUMENT, "INVALID_QUESTION");
        assertRefused(
                () -> outlook(Role.OPERATOR).getOutlook(request(question())), Code.PERMISSION_DENIED, "ROLE_MAY_NOT");
    }

    private Outlook outlook(DetermineRequest.Builder question) {
        return outlook(Role.SERVICE).getOutlook(request(question)).getOutlook();
    }

    private static GetOutlookRequest request(DetermineRequest.Builder question) {
        return GetOutlookRequest.newBuilder()
                .setQuestion(question)
                .setGoingOn(FurtherWork.newBuilder()
                        .setLegislation("DE")
                        .setInstitution("DE:DRV")
                        .setScheme("de-grv")
                        .setWagePerMonth(Money.newBuilder().setAmount("2500.00").setCurrency("EUR")))
                .build();
    }
}
