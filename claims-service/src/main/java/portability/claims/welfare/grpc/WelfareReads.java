package portability.claims.welfare.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.welfare.WelfareDesk;
import portability.claims.welfare.fund.FundDesk;
import portability.claims.welfare.fund.FundRules;
import portability.ledger.privacy.reads.ReadTable;
import portability.ledger.privacy.reads.ReadTable.Asked;
import portability.proto.claims.v1.WelfareFundServiceGrpc;

/// Which rpcs of the fund hand out a person's data. A subject is a membership's id.
@Component
public class WelfareReads {
    private static final List<String> MEMBERSHIP = List.of("member", "contributions", "benefit claims");
    private static final List<String> CLAIM = List.of("benefit claim");

    private final WelfareDesk desk;
    private final FundDesk fund;
    private final FundRules rules;

    WelfareReads(WelfareDesk desk, FundDesk fund, FundRules rules) {
        this.desk = desk;
        this.fund = fund;
        this.rules = rules;
    }

    public ReadTable addTo(ReadTable table) {
        return table.reads(
                        WelfareFundServiceGrpc.getGetMembershipMethod(),
                        MEMBERSHIP,
                        request -> known(request.getMembershipId()))
                .readsEach(
                        WelfareFundServiceGrpc.getFindMembersMethod(),
                        MEMBERSHIP,
                        request -> WelfareFundGrpcService.found(fund, rules, request).stream()
                                .map(Asked::of)
                                .toList())
                .reads(
                        WelfareFundServiceGrpc.getAssessBenefitMethod(),
                        CLAIM,
                        request -> known(request.getMembershipId()))
                .reads(
                        WelfareFundServiceGrpc.getGrantBenefitMethod(),
                        CLAIM,
                        request -> known(request.getMembershipId()))
                .reads(
                        WelfareFundServiceGrpc.getRefuseBenefitMethod(),
                        CLAIM,
                        request -> known(request.getMembershipId()))
                .reads(
                        WelfareFundServiceGrpc.getGetBenefitPaymentFileMethod(),
                        List.of("payment", "account"),
                        request -> known(request.getMembershipId()))
                .readsNothing(WelfareFundServiceGrpc.getGetContributionDueMethod())
                .readsNothing(WelfareFundServiceGrpc.getRegisterMemberMethod())
                .readsNothing(WelfareFundServiceGrpc.getPayContributionMethod())
                .readsNothing(WelfareFundServiceGrpc.getListLapsingMethod())
                .readsNothing(WelfareFundServiceGrpc.getClaimBenefitMethod())
                .readsNothing(WelfareFundServiceGrpc.getAddPapersMethod())
                .readsNothing(WelfareFundServiceGrpc.getListOpenBenefitClaimsMethod())
                .readsNothing(WelfareFundServiceGrpc.getOrderBenefitPaymentMethod())
                .readsNothing(WelfareFundServiceGrpc.getReleaseBenefitPaymentMethod())
                .readsNothing(WelfareFundServiceGrpc.getWithdrawBenefitPaymentMethod())
                .readsNothing(WelfareFundServiceGrpc.getTakeBenefitPaymentStatusMethod());
    }

    private Optional<String> known(String membershipId) {
        return Optional.of(membershipId).filter(id -> desk.find(id).isPresent());
    }
}
