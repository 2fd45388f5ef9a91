package portability.claims.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.MethodDescriptor;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.claims.v1.AttachmentServiceGrpc;
import portability.proto.claims.v1.BooksServiceGrpc;
import portability.proto.claims.v1.ChannelServiceGrpc;
import portability.proto.claims.v1.ClaimCaseServiceGrpc;
import portability.proto.claims.v1.ClaimCourseServiceGrpc;
import portability.proto.claims.v1.ClaimsServiceGrpc;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc;
import portability.proto.claims.v1.FloorServiceGrpc;
import portability.proto.claims.v1.ForwardingServiceGrpc;
import portability.proto.claims.v1.HealthCardServiceGrpc;
import portability.proto.claims.v1.HealthServiceGrpc;
import portability.proto.claims.v1.IndexationServiceGrpc;
import portability.proto.claims.v1.InvoiceServiceGrpc;
import portability.proto.claims.v1.LifeServiceGrpc;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.proto.claims.v1.OffsetServiceGrpc;
import portability.proto.claims.v1.PaymentsServiceGrpc;
import portability.proto.claims.v1.PlannedCareServiceGrpc;
import portability.proto.claims.v1.ProvisionalPensionServiceGrpc;
import portability.proto.claims.v1.RecalculationServiceGrpc;
import portability.proto.claims.v1.ReferralServiceGrpc;
import portability.proto.claims.v1.RoundServiceGrpc;
import portability.proto.claims.v1.SituationServiceGrpc;
import portability.proto.claims.v1.StatementServiceGrpc;
import portability.proto.claims.v1.WelfareFundServiceGrpc;
import portability.proto.exchange.v1.EntitlementExchangeServiceGrpc;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.HealthExchangeServiceGrpc;
import portability.proto.privacy.v1.PrivacyServiceGrpc;

/// Every rpc and every role: who may, and that nobody else may.
class AccessTest {
    private static final Map<String, Set<Role>> ALLOWED = Map.ofEntries(
            Map.entry("LodgeClaim", Set.of(Role.OFFICER)),
            Map.entry("GetClaim", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("FollowClaim", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("DecideClaim", Set.of(Role.OFFICER)),
            Map.entry("GetSummary", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("GetDescriptor", Set.of(Role.OFFICER, Role.AUDITOR, Role.OPERATOR)),
            Map.entry("EnrolPartner", Set.of(Role.OFFICER, Role.OPERATOR)),
            Map.entry("ConfirmPartner", Set.of(Role.OFFICER)),
            Map.entry("ListPartners", Set.of(Role.OFFICER, Role.AUDITOR, Role.OPERATOR)),
            Map.entry("DeclareKeyCompromised", Set.of(Role.OFFICER)),
            Map.entry("ListDoubtfulSignatures", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ListWitnessed", Set.of(Role.OFFICER, Role.AUDITOR, Role.OPERATOR)),
            Map.entry("LiftQuarantine", Set.of(Role.OFFICER)),
            Map.entry("AcceptGap", Set.of(Role.OFFICER)),
            Map.entry("ApproveRestore", Set.of(Role.OFFICER)),
            Map.entry("GetRestore", Set.of(Role.OFFICER, Role.AUDITOR, Role.OPERATOR)),
            Map.entry("ListUndelivered", Set.of(Role.OFFICER, Role.AUDITOR, Role.OPERATOR)),
            Map.entry("TryAgain", Set.of(Role.OFFICER, Role.OPERATOR)),
            Map.entry("SendAnew", Set.of(Role.OFFICER)),
            Map.entry("GiveUp", Set.of(Role.OFFICER)),
            Map.entry("InvalidateDocument", Set.of(Role.OFFICER)),
            Map.entry("ListDueAnswers", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ListReminders", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ListSetAside", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("SettleSetAside", Set.of(Role.OFFICER)),
            Map.entry("ShowCheckpoints", Set.of(Role.PARTNER)),
            Map.entry("GetConsistencyProof", Set.of(Role.PARTNER)),
            Map.entry("GetWitnessed", Set.of(Role.PARTNER)),
            Map.entry("FetchReceived", Set.of(Role.PARTNER)),
            Map.entry("StateGap", Set.of(Role.PARTNER)),
            Map.entry("RequestErasure", Set.of(Role.OFFICER)),
            Map.entry("ConfirmErasure", Set.of(Role.OFFICER)),
            Map.entry("CancelErasure", Set.of(Role.OFFICER)),
            Map.entry("PlaceHold", Set.of(Role.OFFICER)),
            Map.entry("ReleaseHold", Set.of(Role.OFFICER)),
            Map.entry("GetErasure", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ListReads", Set.of(Role.OFFICER, Role.SERVICE, Role.AUDITOR)),
            Map.entry("GetEntitlementStatement", Set.of(Role.OFFICER, Role.SERVICE)),
            Map.entry("GetPension", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("SayFirstDay", Set.of(Role.OFFICER)),
            Map.entry("SayAccount", Set.of(Role.OFFICER)),
            Map.entry("ConfirmAccount", Set.of(Role.OFFICER)),
            Map.entry("StartRun", Set.of(Role.OFFICER)),
            Map.entry("GetRun", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("GetBatchFile", Set.of(Role.OFFICER)),
            Map.entry("TakeStatus", Set.of(Role.OFFICER, Role.SERVICE)),
            Map.entry("ReportDeath", Set.of(Role.OFFICER)),
            Map.entry("TakeBack", Set.of(Role.OFFICER)),
            Map.entry("ListBalances", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("GetBalance", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("GetBookEntry", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ListOpenItems", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("MakeBookStatement", Set.of(Role.OFFICER)),
            Map.entry("ListBookStatements", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("GetBookStatement", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("TellArrears", Set.of(Role.OFFICER)),
            Map.entry("AskDeduction", Set.of(Role.OFFICER)),
            Map.entry("AnswerDeduction", Set.of(Role.OFFICER)),
            Map.entry("ListDeductions", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ListOpenDeductions", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ReferDeath", Set.of(Role.OFFICER)),
            Map.entry("GetReferral", Set.of(Role.OFFICER, Role.AUDITOR, Role.SERVICE)),
            Map.entry("ListReferrals", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("AnswerReferral", Set.of(Role.OFFICER)),
            Map.entry("ListLinkedCases", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("GetFloor", Set.of(Role.OFFICER, Role.AUDITOR, Role.SERVICE)),
            Map.entry("ListFloorReferrals", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("SettleFloorReferral", Set.of(Role.OFFICER)),
            Map.entry("TellChange", Set.of(Role.OFFICER, Role.SERVICE)),
            Map.entry("GetSituation", Set.of(Role.OFFICER, Role.AUDITOR, Role.SERVICE)),
            Map.entry("TakeBackChange", Set.of(Role.OFFICER)),
            Map.entry("SettleChange", Set.of(Role.OFFICER)),
            Map.entry("GetContributionDue", Set.of(Role.OFFICER, Role.AUDITOR, Role.SERVICE)),
            Map.entry("RegisterMember", Set.of(Role.OFFICER)),
            Map.entry("PayContribution", Set.of(Role.OFFICER)),
            Map.entry("FindMembers", Set.of(Role.OFFICER)),
            Map.entry("GetMembership", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ListLapsing", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ClaimBenefit", Set.of(Role.OFFICER)),
            Map.entry("AddPapers", Set.of(Role.OFFICER)),
            Map.entry("AssessBenefit", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("GrantBenefit", Set.of(Role.OFFICER)),
            Map.entry("RefuseBenefit", Set.of(Role.OFFICER)),
            Map.entry("ListOpenBenefitClaims", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("OrderBenefitPayment", Set.of(Role.OFFICER)),
            Map.entry("ReleaseBenefitPayment", Set.of(Role.OFFICER)),
            Map.entry("WithdrawBenefitPayment", Set.of(Role.OFFICER)),
            Map.entry("GetBenefitPaymentFile", Set.of(Role.OFFICER)),
            Map.entry("TakeBenefitPaymentStatus", Set.of(Role.OFFICER, Role.SERVICE)),
            Map.entry("AwardProvisionally", Set.of(Role.OFFICER)),
            Map.entry("IssueCard", Set.of(Role.OFFICER)),
            Map.entry("WithdrawCard", Set.of(Role.OFFICER)),
            Map.entry("GetCard", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("CheckCard", Set.of(Role.OFFICER, Role.SERVICE)),
            Map.entry("CheckEntitlement", Set.of(Role.PARTNER)),
            Map.entry("AskPlannedCare", Set.of(Role.OFFICER)),
            Map.entry("DecidePlannedCare", Set.of(Role.OFFICER)),
            Map.entry("FindSupplement", Set.of(Role.OFFICER)),
            Map.entry("GetPlannedCare", Set.of(Role.OFFICER, Role.AUDITOR, Role.SERVICE)),
            Map.entry("RequestEntitlement", Set.of(Role.OFFICER)),
            Map.entry("IssueEntitlement", Set.of(Role.OFFICER)),
            Map.entry("RefuseEntitlement", Set.of(Role.OFFICER)),
            Map.entry("RegisterEntitlement", Set.of(Role.OFFICER)),
            Map.entry("ChangeEntitlement", Set.of(Role.OFFICER)),
            Map.entry("AnswerChange", Set.of(Role.OFFICER)),
            Map.entry("GetEntitlement", Set.of(Role.OFFICER, Role.AUDITOR, Role.SERVICE)),
            Map.entry("ListOpenEntitlements", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("OpenInvoice", Set.of(Role.OFFICER, Role.SERVICE)),
            Map.entry("AddLines", Set.of(Role.OFFICER, Role.SERVICE)),
            Map.entry("SendInvoice", Set.of(Role.OFFICER, Role.SERVICE)),
            Map.entry("GetInvoice", Set.of(Role.OFFICER, Role.SERVICE, Role.AUDITOR)),
            Map.entry("ListInvoices", Set.of(Role.OFFICER, Role.SERVICE, Role.AUDITOR)),
            Map.entry("ListInvoiceLines", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("DecideLines", Set.of(Role.OFFICER)),
            Map.entry("AnswerLines", Set.of(Role.OFFICER)),
            Map.entry("SayDownPayment", Set.of(Role.OFFICER)),
            Map.entry("DeclineDownPayment", Set.of(Role.OFFICER)),
            Map.entry("ClaimInterest", Set.of(Role.OFFICER)),
            Map.entry("AnswerInterest", Set.of(Role.OFFICER)),
            Map.entry("WithdrawLines", Set.of(Role.OFFICER)),
            Map.entry("AddMonths", Set.of(Role.OFFICER, Role.SERVICE)),
            Map.entry("ReferToAuditBoard", Set.of(Role.OFFICER)),
            Map.entry("RecordOpinion", Set.of(Role.OFFICER)),
            Map.entry("GetInvoiceInterest", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ListInvoicesDue", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("AskEntitlement", Set.of(Role.PARTNER)),
            Map.entry("CertifyFigures", Set.of(Role.OFFICER)),
            Map.entry("ListOpenClaims", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ForwardClaim", Set.of(Role.OFFICER)),
            Map.entry("ForwardLodgedClaim", Set.of(Role.OFFICER)),
            Map.entry("NameInstitution", Set.of(Role.OFFICER)),
            Map.entry("Attach", Set.of(Role.OFFICER)),
            Map.entry("ListAttachments", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("GetAttachment", Set.of(Role.OFFICER)),
            Map.entry("ListRecalculationsDue", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("RemoveInstitution", Set.of(Role.OFFICER)),
            Map.entry("TellLegislations", Set.of(Role.OFFICER)),
            Map.entry("WithdrawClaim", Set.of(Role.OFFICER)),
            Map.entry("DeferAward", Set.of(Role.OFFICER)),
            Map.entry("SayAwardDue", Set.of(Role.OFFICER)),
            Map.entry("IndexPensions", Set.of(Role.OFFICER)),
            Map.entry("Recalculate", Set.of(Role.OFFICER)),
            Map.entry("ListDecisions", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("GetClaimStatus", Set.of(Role.OFFICER, Role.SERVICE)),
            Map.entry("ListChannels", Set.of(Role.OFFICER, Role.AUDITOR, Role.SERVICE)),
            Map.entry("ChooseChannel", Set.of(Role.OFFICER)),
            Map.entry("ConfirmChannel", Set.of(Role.OFFICER)),
            Map.entry("GetLife", Set.of(Role.OFFICER, Role.AUDITOR, Role.SERVICE)),
            Map.entry("ListAwaited", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("AskInstitution", Set.of(Role.OFFICER)),
            Map.entry("ProveLife", Set.of(Role.OFFICER)),
            Map.entry("ListRequests", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("Attest", Set.of(Role.OFFICER)),
            Map.entry("TellDeath", Set.of(Role.OFFICER)),
            Map.entry("DismissDeath", Set.of(Role.OFFICER)),
            Map.entry("LoadRates", Set.of(Role.OFFICER)),
            Map.entry("ListRates", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("StateItem", Set.of(Role.OFFICER)),
            Map.entry("OpenWindow", Set.of(Role.OFFICER)),
            Map.entry("ProposeWindow", Set.of(Role.OFFICER)),
            Map.entry("AnswerWindow", Set.of(Role.OFFICER)),
            Map.entry("GiveUpWindow", Set.of(Role.OFFICER)),
            Map.entry("OpenRound", Set.of(Role.OFFICER)),
            Map.entry("OfferWindows", Set.of(Role.OFFICER)),
            Map.entry("ProposeRound", Set.of(Role.OFFICER)),
            Map.entry("AgreeRound", Set.of(Role.OFFICER)),
            Map.entry("RefuseRound", Set.of(Role.OFFICER)),
            Map.entry("VoidRound", Set.of(Role.OFFICER)),
            Map.entry("AskOutcome", Set.of(Role.OFFICER)),
            Map.entry("GetRound", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ListRounds", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("GetWindow", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("ListWindows", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("OpenAdvance", Set.of(Role.OFFICER)),
            Map.entry("OrderPayment", Set.of(Role.OFFICER)),
            Map.entry("GetPaymentFile", Set.of(Role.OFFICER)),
            Map.entry("TakeBankFile", Set.of(Role.OFFICER, Role.SERVICE)),
            Map.entry("RecallPayment", Set.of(Role.OFFICER)),
            Map.entry("GetSettlement", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("GetNettingReport", Set.of(Role.OFFICER, Role.AUDITOR)),
            Map.entry("Deliver", Set.of(Role.PARTNER)),
            Map.entry("FetchSince", Set.of(Role.PARTNER)));

    @Test
    void every_rpc_of_all_services_has_a_row_and_lets_in_whom_it_should() {
        var table = Access.table();
        var found = new TreeMap<String, Set<Role>>();
        var methods = Stream.of(
                        ClaimsServiceGrpc.getServiceDescriptor(),
                        ClaimCaseServiceGrpc.getServiceDescriptor(),
                        ForwardingServiceGrpc.getServiceDescriptor(),
                        AttachmentServiceGrpc.getServiceDescriptor(),
                        ClaimCourseServiceGrpc.getServiceDescriptor(),
                        RecalculationServiceGrpc.getServiceDescriptor(),
                        IndexationServiceGrpc.getServiceDescriptor(),
                        PrivacyServiceGrpc.getServiceDescriptor(),
                        ExchangeDeskServiceGrpc.getServiceDescriptor(),
                        PaymentsServiceGrpc.getServiceDescriptor(),
                        ChannelServiceGrpc.getServiceDescriptor(),
                        LifeServiceGrpc.getServiceDescriptor(),
                        OffsetServiceGrpc.getServiceDescriptor(),
                        HealthServiceGrpc.getServiceDescriptor(),
                        InvoiceServiceGrpc.getServiceDescriptor(),
                        BooksServiceGrpc.getServiceDescriptor(),
                        NettingServiceGrpc.getServiceDescriptor(),
                        RoundServiceGrpc.getServiceDescriptor(),
                        HealthCardServiceGrpc.getServiceDescriptor(),
                        HealthExchangeServiceGrpc.getServiceDescriptor(),
                        PlannedCareServiceGrpc.getServiceDescriptor(),
                        ProvisionalPensionServiceGrpc.getServiceDescriptor(),
                        StatementServiceGrpc.getServiceDescriptor(),
                        WelfareFundServiceGrpc.getServiceDescriptor(),
                        ReferralServiceGrpc.getServiceDescriptor(),
                        FloorServiceGrpc.getServiceDescriptor(),
                        SituationServiceGrpc.getServiceDescriptor(),
                        EntitlementExchangeServiceGrpc.getServiceDescriptor(),
                        ExchangeServiceGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .toList();
        for (var method : methods)
            found.put(
                    String.valueOf(method.getBareMethodName()),
                    Arrays.stream(Role.values())
                            .filter(role ->
                                    table.permits(method.getFullMethodName(), new Principal("somebody", Set.of(role))))
                            .collect(Collectors.toSet()));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(ALLOWED);
        // Who may audit is the same in every service, and tested there.
        var audit = AuditServiceGrpc.getServiceDescriptor().getMethods().stream();
        assertThat(table.rpcs())
                .isEqualTo(Stream.concat(methods.stream(), audit)
                        .map(MethodDescriptor::getFullMethodName)
                        .collect(Collectors.toSet()));
    }
}
