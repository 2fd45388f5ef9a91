package portability.agreements.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.agreements.client.ServiceTest;
import portability.proto.agreements.v1.CheckFloorRequest;
import portability.proto.agreements.v1.FloorFinding;
import portability.proto.agreements.v1.FloorIncome;
import portability.proto.agreements.v1.FloorStanding;
import portability.proto.agreements.v1.FundContract;
import portability.proto.agreements.v1.FundEvent;
import portability.proto.agreements.v1.GetFundBenefitsRequest;
import portability.proto.agreements.v1.GetFundBenefitsResponse;
import portability.proto.agreements.v1.GetFundContributionRequest;
import portability.proto.agreements.v1.GetFundCoverRequest;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Step;

/// What the loaded law says of funds and floors, over gRPC.
class WelfareRulesTest extends ServiceTest {
    @BeforeEach
    void law() {
        loadLaw();
    }

    @Test
    void says_what_a_contract_costs_and_that_nobody_verified_it() {
        var due = welfareRules()
                .getFundContribution(GetFundContributionRequest.newBuilder()
                        .setFund("PH.OWWA")
                        .setContractMonths(24)
                        .setOn("2025-01-10")
                        .build());
        assertThat(due.getAmount()).isEqualTo(money("25.00", "USD"));
        assertThat(due.getFundInstitution()).isEqualTo("PH:OWWA");
        assertThat(due.getBasis().getRestsOnUnverifiedList())
                .anySatisfy(value -> assertThat(value.getPath()).isEqualTo("ph/owwa_contribution"));
        assertThat(due.getStepsList()).extracting(Step::getRule).containsExactly("CONTRIBUTION_BY_CONTRACT");
    }

    @Test
    void covers_no_longer_than_a_contribution_does() {
        var cover = welfareRules()
                .getFundCover(GetFundCoverRequest.newBuilder()
                        .setFund("PH.OWWA")
                        .setContract(contract("2023-01-01", "2026-12-31", "2022-12-20"))
                        .build());
        assertThat(cover.getFirstDay()).isEqualTo("2023-01-01");
        assertThat(cover.getLastDay()).isEqualTo("2024-12-31");
    }

    @Test
    void says_what_is_due_by_the_contract_that_covers_the_event() {
        var due = benefits(
                FundEvent.FUND_EVENT_ACCIDENTAL_DEATH,
                "2025-06-01",
                contract("2022-01-01", "2023-12-31", "2021-12-20"),
                contract("2025-01-01", "2026-12-31", "2024-12-20"));
        assertThat(due.getContract()).isEqualTo(1);
        assertThat(due.getLeast()).isEqualTo(money("220000.00", "PHP"));
        assertThat(due.getMost()).isEqualTo(due.getLeast());
        assertThat(due.getBenefitsList())
                .extracting(item -> item.getBenefit())
                .containsExactly("death_accident", "burial");
        var uncovered = benefits(
                FundEvent.FUND_EVENT_ACCIDENTAL_DEATH,
                "2024-06-01",
                contract("2022-01-01", "2023-12-31", "2021-12-20"),
                contract("2025-01-01", "2026-12-31", "2024-12-20"));
        assertThat(uncovered.getBenefitsList()).isEmpty();
        assertThat(uncovered.getContract()).isZero();
        assertThat(uncovered.getStepsList()).extracting(Step::getRule).contains("EVENT_OUTSIDE_MEMBERSHIP");
    }

    @Test
    void refuses_a_fund_it_does_not_know_and_a_contract_that_ends_before_it_begins() {
        var asked =
                GetFundContributionRequest.newBuilder().setContractMonths(24).setOn("2025-01-10");
        assertRefused(
                () -> welfareRules()
                        .getFundContribution(asked.setFund("XX.NONE").build()),
                Code.NOT_FOUND,
                "UNKNOWN_LAW");
        assertRefused(
                () -> welfareRules()
                        .getFundCover(GetFundCoverRequest.newBuilder()
                                .setFund("PH.OWWA")
                                .setContract(contract("2025-01-01", "2024-12-31", "2024-12-20"))
                                .build()),
                Code.INVALID_ARGUMENT,
                "INVALID_QUESTION");
    }

    @Test
    void knows_a_floor_where_a_source_was_seen_and_says_unknown_elsewhere() {
        var below = floor("CL", "2025-06-01", money("150000", "CLP"));
        assertThat(below.getStanding()).isEqualTo(FloorStanding.FLOOR_STANDING_NOT_REACHED);
        assertThat(below.getFloor()).isEqualTo(money("224004", "CLP"));
        assertThat(below.getGap()).isEqualTo(money("74004", "CLP"));
        assertThat(floor("CL", "2025-06-01", money("300000", "CLP")).getStanding())
                .isEqualTo(FloorStanding.FLOOR_STANDING_REACHED);
        for (var unknown : List.of(
                floor("NL", "2025-06-01", money("150.00", "EUR")),
                floor("CL", "2030-06-01", money("150000", "CLP")),
                floor("CL", "2025-06-01", money("150.00", "EUR")))) {
            assertThat(unknown.getStanding()).isEqualTo(FloorStanding.FLOOR_STANDING_UNKNOWN);
            assertThat(unknown.hasFloor()).isFalse();
            assertThat(unknown.getStepsList()).isNotEmpty();
        }
    }

    private FloorFinding floor(String residence, String on, Money income) {
        return welfareRules()
                .checkFloor(CheckFloorRequest.newBuilder()
                        .setResidence(residence)
                        .setOn(on)
                        .addIncomes(FloorIncome.newBuilder().setFrom("DE").setPerMonth(income))
                        .build())
                .getFinding();
    }

    private GetFundBenefitsResponse benefits(FundEvent event, String on, FundContract... contracts) {
        return welfareRules()
                .getFundBenefits(GetFundBenefitsRequest.newBuilder()
                        .setFund("PH.OWWA")
                        .addAllContracts(List.of(contracts))
                        .setEvent(event)
                        .setOn(on)
                        .setClaimedOn(on)
                        .build());
    }

    private static FundContract contract(String first, String last, String paid) {
        return FundContract.newBuilder()
                .setFirstDay(first)
                .setLastDay(last)
                .setPaidOn(paid)
                .build();
    }

    private static Money money(String amount, String currency) {
        return Money.newBuilder().setAmount(amount).setCurrency(currency).build();
    }
}
