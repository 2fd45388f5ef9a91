package portability.claims.wiring;

import static portability.ledger.edge.Role.AUDITOR;
import static portability.ledger.edge.Role.OFFICER;
import static portability.ledger.edge.Role.OPERATOR;
import static portability.ledger.edge.Role.PARTNER;
import static portability.ledger.edge.Role.SERVICE;

import portability.ledger.audit.AuditAccess;
import portability.ledger.edge.AccessTable;
import portability.ledger.privacy.erasure.grpc.PrivacyRpcs;
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

/// Who may call what. What is not here is denied.
final class Access {
    private Access() {}

    static AccessTable table() {
        return PrivacyRpcs.allow(AuditAccess.addTo(new AccessTable())
                .allow(ClaimsServiceGrpc.getLodgeClaimMethod().getFullMethodName(), OFFICER)
                .allow(ClaimsServiceGrpc.getGetClaimMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ClaimsServiceGrpc.getFollowClaimMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ClaimsServiceGrpc.getDecideClaimMethod().getFullMethodName(), OFFICER)
                .allow(ClaimsServiceGrpc.getGetSummaryMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ClaimsServiceGrpc.getGetDescriptorMethod().getFullMethodName(), OFFICER, AUDITOR, OPERATOR)
                .allow(ClaimsServiceGrpc.getEnrolPartnerMethod().getFullMethodName(), OFFICER, OPERATOR)
                // Two officers: an operator alone must not let a partner in.
                .allow(ClaimsServiceGrpc.getConfirmPartnerMethod().getFullMethodName(), OFFICER)
                .allow(ClaimsServiceGrpc.getListPartnersMethod().getFullMethodName(), OFFICER, AUDITOR, OPERATOR)
                // Not two: who waits for the second one believes a thief meanwhile.
                .allow(ClaimsServiceGrpc.getDeclareKeyCompromisedMethod().getFullMethodName(), OFFICER)
                .allow(ClaimsServiceGrpc.getListDoubtfulSignaturesMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ClaimsServiceGrpc.getListWitnessedMethod().getFullMethodName(), OFFICER, AUDITOR, OPERATOR)
                // Two officers here too.
                .allow(ClaimsServiceGrpc.getLiftQuarantineMethod().getFullMethodName(), OFFICER)
                .allow(ClaimsServiceGrpc.getAcceptGapMethod().getFullMethodName(), OFFICER)
                .allow(ClaimsServiceGrpc.getApproveRestoreMethod().getFullMethodName(), OFFICER)
                .allow(ClaimsServiceGrpc.getGetRestoreMethod().getFullMethodName(), OFFICER, AUDITOR, OPERATOR)
                .allow(RecalculationServiceGrpc.getRecalculateMethod().getFullMethodName(), OFFICER)
                .allow(RecalculationServiceGrpc.getListRecalculationsDueMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(RecalculationServiceGrpc.getListDecisionsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ClaimCourseServiceGrpc.getNameInstitutionMethod().getFullMethodName(), OFFICER)
                .allow(ClaimCourseServiceGrpc.getRemoveInstitutionMethod().getFullMethodName(), OFFICER)
                .allow(ClaimCourseServiceGrpc.getTellLegislationsMethod().getFullMethodName(), OFFICER)
                .allow(ClaimCourseServiceGrpc.getWithdrawClaimMethod().getFullMethodName(), OFFICER)
                .allow(ClaimCourseServiceGrpc.getDeferAwardMethod().getFullMethodName(), OFFICER)
                .allow(ClaimCourseServiceGrpc.getSayAwardDueMethod().getFullMethodName(), OFFICER)
                .allow(AttachmentServiceGrpc.getAttachMethod().getFullMethodName(), OFFICER)
                .allow(AttachmentServiceGrpc.getListAttachmentsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(AttachmentServiceGrpc.getGetAttachmentMethod().getFullMethodName(), OFFICER)
                .allow(ForwardingServiceGrpc.getForwardClaimMethod().getFullMethodName(), OFFICER)
                .allow(ForwardingServiceGrpc.getForwardLodgedClaimMethod().getFullMethodName(), OFFICER)
                .allow(ClaimCaseServiceGrpc.getCertifyFiguresMethod().getFullMethodName(), OFFICER)
                .allow(ClaimCaseServiceGrpc.getListOpenClaimsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(
                        ExchangeDeskServiceGrpc.getListUndeliveredMethod().getFullMethodName(),
                        OFFICER,
                        AUDITOR,
                        OPERATOR)
                // It sends nothing that an officer has not let go before.
                .allow(ExchangeDeskServiceGrpc.getTryAgainMethod().getFullMethodName(), OFFICER, OPERATOR)
                .allow(ExchangeDeskServiceGrpc.getSendAnewMethod().getFullMethodName(), OFFICER)
                .allow(ExchangeDeskServiceGrpc.getGiveUpMethod().getFullMethodName(), OFFICER)
                .allow(ExchangeDeskServiceGrpc.getInvalidateDocumentMethod().getFullMethodName(), OFFICER)
                .allow(ExchangeDeskServiceGrpc.getListRemindersMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ExchangeDeskServiceGrpc.getListDueAnswersMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ExchangeDeskServiceGrpc.getListSetAsideMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ExchangeDeskServiceGrpc.getSettleSetAsideMethod().getFullMethodName(), OFFICER)
                // A worker comes through the portal, which is a service, or to an officer's desk.
                .allow(ClaimCaseServiceGrpc.getGetClaimStatusMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(StatementServiceGrpc.getGetEntitlementStatementMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(PaymentsServiceGrpc.getGetPensionMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(PaymentsServiceGrpc.getSayFirstDayMethod().getFullMethodName(), OFFICER)
                .allow(PaymentsServiceGrpc.getSayAccountMethod().getFullMethodName(), OFFICER)
                // Another officer than who took it down.
                .allow(PaymentsServiceGrpc.getConfirmAccountMethod().getFullMethodName(), OFFICER)
                .allow(PaymentsServiceGrpc.getStartRunMethod().getFullMethodName(), OFFICER)
                .allow(PaymentsServiceGrpc.getGetRunMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(PaymentsServiceGrpc.getGetBatchFileMethod().getFullMethodName(), OFFICER)
                // The bank speaks through a service, or an officer brings its file.
                .allow(PaymentsServiceGrpc.getTakeStatusMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(PaymentsServiceGrpc.getReportDeathMethod().getFullMethodName(), OFFICER)
                .allow(PaymentsServiceGrpc.getTakeBackMethod().getFullMethodName(), OFFICER)
                .allow(IndexationServiceGrpc.getIndexPensionsMethod().getFullMethodName(), OFFICER)
                .allow(ChannelServiceGrpc.getListChannelsMethod().getFullMethodName(), OFFICER, AUDITOR, SERVICE)
                .allow(ChannelServiceGrpc.getChooseChannelMethod().getFullMethodName(), OFFICER)
                // Another officer than who took it down.
                .allow(ChannelServiceGrpc.getConfirmChannelMethod().getFullMethodName(), OFFICER)
                .allow(LifeServiceGrpc.getGetLifeMethod().getFullMethodName(), OFFICER, AUDITOR, SERVICE)
                .allow(LifeServiceGrpc.getListAwaitedMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(LifeServiceGrpc.getAskInstitutionMethod().getFullMethodName(), OFFICER)
                .allow(LifeServiceGrpc.getProveLifeMethod().getFullMethodName(), OFFICER)
                .allow(LifeServiceGrpc.getListRequestsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(LifeServiceGrpc.getAttestMethod().getFullMethodName(), OFFICER)
                .allow(LifeServiceGrpc.getTellDeathMethod().getFullMethodName(), OFFICER)
                .allow(LifeServiceGrpc.getDismissDeathMethod().getFullMethodName(), OFFICER)
                .allow(BooksServiceGrpc.getListBalancesMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(BooksServiceGrpc.getGetBalanceMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(BooksServiceGrpc.getGetBookEntryMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(BooksServiceGrpc.getListOpenItemsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(BooksServiceGrpc.getMakeBookStatementMethod().getFullMethodName(), OFFICER)
                .allow(BooksServiceGrpc.getListBookStatementsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(BooksServiceGrpc.getGetBookStatementMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(OffsetServiceGrpc.getTellArrearsMethod().getFullMethodName(), OFFICER)
                .allow(OffsetServiceGrpc.getAskDeductionMethod().getFullMethodName(), OFFICER)
                .allow(OffsetServiceGrpc.getAnswerDeductionMethod().getFullMethodName(), OFFICER)
                .allow(OffsetServiceGrpc.getListDeductionsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(OffsetServiceGrpc.getListOpenDeductionsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(
                        ProvisionalPensionServiceGrpc.getAwardProvisionallyMethod()
                                .getFullMethodName(),
                        OFFICER)
                .allow(HealthCardServiceGrpc.getIssueCardMethod().getFullMethodName(), OFFICER)
                .allow(HealthCardServiceGrpc.getWithdrawCardMethod().getFullMethodName(), OFFICER)
                .allow(HealthCardServiceGrpc.getGetCardMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(HealthCardServiceGrpc.getCheckCardMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(HealthExchangeServiceGrpc.getCheckEntitlementMethod().getFullMethodName(), PARTNER)
                .allow(PlannedCareServiceGrpc.getAskPlannedCareMethod().getFullMethodName(), OFFICER)
                .allow(PlannedCareServiceGrpc.getDecidePlannedCareMethod().getFullMethodName(), OFFICER)
                .allow(PlannedCareServiceGrpc.getFindSupplementMethod().getFullMethodName(), OFFICER)
                .allow(PlannedCareServiceGrpc.getGetPlannedCareMethod().getFullMethodName(), OFFICER, AUDITOR, SERVICE)
                .allow(HealthServiceGrpc.getRequestEntitlementMethod().getFullMethodName(), OFFICER)
                .allow(HealthServiceGrpc.getIssueEntitlementMethod().getFullMethodName(), OFFICER)
                .allow(HealthServiceGrpc.getRefuseEntitlementMethod().getFullMethodName(), OFFICER)
                .allow(HealthServiceGrpc.getRegisterEntitlementMethod().getFullMethodName(), OFFICER)
                .allow(HealthServiceGrpc.getChangeEntitlementMethod().getFullMethodName(), OFFICER)
                .allow(HealthServiceGrpc.getAnswerChangeMethod().getFullMethodName(), OFFICER)
                .allow(HealthServiceGrpc.getGetEntitlementMethod().getFullMethodName(), OFFICER, AUDITOR, SERVICE)
                .allow(HealthServiceGrpc.getListOpenEntitlementsMethod().getFullMethodName(), OFFICER, AUDITOR)
                // A hospital's system brings lines through a service.
                .allow(InvoiceServiceGrpc.getOpenInvoiceMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(InvoiceServiceGrpc.getAddLinesMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(InvoiceServiceGrpc.getAddMonthsMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(InvoiceServiceGrpc.getSendInvoiceMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(InvoiceServiceGrpc.getGetInvoiceMethod().getFullMethodName(), OFFICER, SERVICE, AUDITOR)
                .allow(InvoiceServiceGrpc.getListInvoicesMethod().getFullMethodName(), OFFICER, SERVICE, AUDITOR)
                .allow(InvoiceServiceGrpc.getListInvoiceLinesMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(InvoiceServiceGrpc.getDecideLinesMethod().getFullMethodName(), OFFICER)
                .allow(InvoiceServiceGrpc.getWithdrawLinesMethod().getFullMethodName(), OFFICER)
                .allow(InvoiceServiceGrpc.getSayDownPaymentMethod().getFullMethodName(), OFFICER)
                .allow(InvoiceServiceGrpc.getDeclineDownPaymentMethod().getFullMethodName(), OFFICER)
                .allow(InvoiceServiceGrpc.getClaimInterestMethod().getFullMethodName(), OFFICER)
                .allow(InvoiceServiceGrpc.getAnswerInterestMethod().getFullMethodName(), OFFICER)
                .allow(InvoiceServiceGrpc.getReferToAuditBoardMethod().getFullMethodName(), OFFICER)
                .allow(InvoiceServiceGrpc.getRecordOpinionMethod().getFullMethodName(), OFFICER)
                .allow(InvoiceServiceGrpc.getGetInvoiceInterestMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(InvoiceServiceGrpc.getListInvoicesDueMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(InvoiceServiceGrpc.getAnswerLinesMethod().getFullMethodName(), OFFICER)
                .allow(NettingServiceGrpc.getLoadRatesMethod().getFullMethodName(), OFFICER)
                .allow(NettingServiceGrpc.getListRatesMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(NettingServiceGrpc.getStateItemMethod().getFullMethodName(), OFFICER)
                .allow(NettingServiceGrpc.getOpenWindowMethod().getFullMethodName(), OFFICER)
                .allow(NettingServiceGrpc.getProposeWindowMethod().getFullMethodName(), OFFICER)
                .allow(NettingServiceGrpc.getAnswerWindowMethod().getFullMethodName(), OFFICER)
                .allow(NettingServiceGrpc.getGiveUpWindowMethod().getFullMethodName(), OFFICER)
                .allow(NettingServiceGrpc.getGetWindowMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(NettingServiceGrpc.getListWindowsMethod().getFullMethodName(), OFFICER, AUDITOR)
                // Another officer than who proposed or agreed.
                .allow(NettingServiceGrpc.getOpenAdvanceMethod().getFullMethodName(), OFFICER)
                .allow(NettingServiceGrpc.getOrderPaymentMethod().getFullMethodName(), OFFICER)
                .allow(NettingServiceGrpc.getGetPaymentFileMethod().getFullMethodName(), OFFICER)
                // The bank speaks through a service, or an officer brings its file.
                .allow(NettingServiceGrpc.getTakeBankFileMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(NettingServiceGrpc.getRecallPaymentMethod().getFullMethodName(), OFFICER)
                .allow(NettingServiceGrpc.getGetSettlementMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(NettingServiceGrpc.getGetNettingReportMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(RoundServiceGrpc.getOpenRoundMethod().getFullMethodName(), OFFICER)
                .allow(RoundServiceGrpc.getOfferWindowsMethod().getFullMethodName(), OFFICER)
                .allow(RoundServiceGrpc.getProposeRoundMethod().getFullMethodName(), OFFICER)
                .allow(RoundServiceGrpc.getAgreeRoundMethod().getFullMethodName(), OFFICER)
                .allow(RoundServiceGrpc.getRefuseRoundMethod().getFullMethodName(), OFFICER)
                .allow(RoundServiceGrpc.getVoidRoundMethod().getFullMethodName(), OFFICER)
                .allow(RoundServiceGrpc.getAskOutcomeMethod().getFullMethodName(), OFFICER)
                .allow(RoundServiceGrpc.getGetRoundMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(RoundServiceGrpc.getListRoundsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ReferralServiceGrpc.getReferDeathMethod().getFullMethodName(), OFFICER)
                .allow(ReferralServiceGrpc.getGetReferralMethod().getFullMethodName(), OFFICER, AUDITOR, SERVICE)
                .allow(ReferralServiceGrpc.getListReferralsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ReferralServiceGrpc.getAnswerReferralMethod().getFullMethodName(), OFFICER)
                .allow(ReferralServiceGrpc.getListLinkedCasesMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(FloorServiceGrpc.getGetFloorMethod().getFullMethodName(), OFFICER, AUDITOR, SERVICE)
                .allow(FloorServiceGrpc.getListFloorReferralsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(FloorServiceGrpc.getSettleFloorReferralMethod().getFullMethodName(), OFFICER)
                // A civil register speaks through a service.
                .allow(SituationServiceGrpc.getTellChangeMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(SituationServiceGrpc.getGetSituationMethod().getFullMethodName(), OFFICER, AUDITOR, SERVICE)
                .allow(SituationServiceGrpc.getTakeBackChangeMethod().getFullMethodName(), OFFICER)
                .allow(SituationServiceGrpc.getSettleChangeMethod().getFullMethodName(), OFFICER)
                .allow(
                        WelfareFundServiceGrpc.getGetContributionDueMethod().getFullMethodName(),
                        OFFICER,
                        AUDITOR,
                        SERVICE)
                .allow(WelfareFundServiceGrpc.getRegisterMemberMethod().getFullMethodName(), OFFICER)
                .allow(WelfareFundServiceGrpc.getPayContributionMethod().getFullMethodName(), OFFICER)
                .allow(WelfareFundServiceGrpc.getFindMembersMethod().getFullMethodName(), OFFICER)
                .allow(WelfareFundServiceGrpc.getGetMembershipMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(WelfareFundServiceGrpc.getListLapsingMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(WelfareFundServiceGrpc.getClaimBenefitMethod().getFullMethodName(), OFFICER)
                .allow(WelfareFundServiceGrpc.getAddPapersMethod().getFullMethodName(), OFFICER)
                .allow(WelfareFundServiceGrpc.getAssessBenefitMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(WelfareFundServiceGrpc.getGrantBenefitMethod().getFullMethodName(), OFFICER)
                .allow(WelfareFundServiceGrpc.getRefuseBenefitMethod().getFullMethodName(), OFFICER)
                .allow(WelfareFundServiceGrpc.getListOpenBenefitClaimsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(WelfareFundServiceGrpc.getOrderBenefitPaymentMethod().getFullMethodName(), OFFICER)
                // Another officer than who ordered it.
                .allow(WelfareFundServiceGrpc.getReleaseBenefitPaymentMethod().getFullMethodName(), OFFICER)
                .allow(WelfareFundServiceGrpc.getWithdrawBenefitPaymentMethod().getFullMethodName(), OFFICER)
                .allow(WelfareFundServiceGrpc.getGetBenefitPaymentFileMethod().getFullMethodName(), OFFICER)
                .allow(
                        WelfareFundServiceGrpc.getTakeBenefitPaymentStatusMethod()
                                .getFullMethodName(),
                        OFFICER,
                        SERVICE)
                .allow(EntitlementExchangeServiceGrpc.getAskEntitlementMethod().getFullMethodName(), PARTNER)
                .allow(ExchangeServiceGrpc.getDeliverMethod().getFullMethodName(), PARTNER)
                .allow(ExchangeServiceGrpc.getFetchSinceMethod().getFullMethodName(), PARTNER)
                .allow(ExchangeServiceGrpc.getShowCheckpointsMethod().getFullMethodName(), PARTNER)
                .allow(ExchangeServiceGrpc.getGetConsistencyProofMethod().getFullMethodName(), PARTNER)
                .allow(ExchangeServiceGrpc.getGetWitnessedMethod().getFullMethodName(), PARTNER)
                .allow(ExchangeServiceGrpc.getFetchReceivedMethod().getFullMethodName(), PARTNER)
                .allow(ExchangeServiceGrpc.getStateGapMethod().getFullMethodName(), PARTNER));
    }
}
