package portability.contributions.grpc;

import static portability.ledger.edge.Role.AUDITOR;
import static portability.ledger.edge.Role.OFFICER;
import static portability.ledger.edge.Role.SERVICE;

import portability.ledger.audit.AuditAccess;
import portability.ledger.edge.AccessTable;
import portability.ledger.privacy.erasure.grpc.PrivacyRpcs;
import portability.proto.contributions.v1.ConsentsServiceGrpc;
import portability.proto.contributions.v1.ContributionsServiceGrpc;
import portability.proto.contributions.v1.CorrectionsServiceGrpc;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc;
import portability.proto.contributions.v1.LinksServiceGrpc;
import portability.proto.contributions.v1.RecordsServiceGrpc;
import portability.proto.contributions.v1.StatisticsServiceGrpc;

/// Who may call what. Workers see their own through the portal, which is a service.
public final class Access {
    private Access() {}

    public static AccessTable table() {
        return PrivacyRpcs.allow(AuditAccess.addTo(new AccessTable())
                .allow(ContributionsServiceGrpc.getRegisterPersonMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getFindPersonMethod().getFullMethodName(), OFFICER, SERVICE, AUDITOR)
                .allow(ContributionsServiceGrpc.getFindPersonsMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getGetPersonMethod().getFullMethodName(), OFFICER, SERVICE, AUDITOR)
                .allow(ContributionsServiceGrpc.getRecordIdentityFactMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getWithdrawIdentityFactMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getProposeLinkMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getDecideLinkMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getGrantMandateMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getRevokeMandateMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getListMandatesMethod().getFullMethodName(), OFFICER, SERVICE, AUDITOR)
                .allow(ContributionsServiceGrpc.getCheckMandateMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(ContributionsServiceGrpc.getImportReturnMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getCheckReturnMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getSetReturnTermsMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getRecordReturnPaymentMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getReverseReturnPaymentMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getWithdrawReturnMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getListDueRemindersMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ContributionsServiceGrpc.getGetReturnMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ContributionsServiceGrpc.getListReturnErrorsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ContributionsServiceGrpc.getRecordPeriodMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getCorrectPeriodMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getWithdrawPeriodMethod().getFullMethodName(), OFFICER)
                .allow(ContributionsServiceGrpc.getGetCareerMethod().getFullMethodName(), OFFICER, SERVICE, AUDITOR)
                .allow(StatisticsServiceGrpc.getGetTableMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ContributionsServiceGrpc.getCertifyRecordMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(CorrectionsServiceGrpc.getSetCorrectionTermsMethod().getFullMethodName(), OFFICER)
                .allow(CorrectionsServiceGrpc.getLodgeCorrectionMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(CorrectionsServiceGrpc.getAskAboutMethod().getFullMethodName(), OFFICER)
                .allow(CorrectionsServiceGrpc.getAnswerCorrectionMethod().getFullMethodName(), OFFICER)
                .allow(CorrectionsServiceGrpc.getWithdrawCorrectionMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(CorrectionsServiceGrpc.getGetCorrectionMethod().getFullMethodName(), OFFICER, SERVICE, AUDITOR)
                .allow(CorrectionsServiceGrpc.getListCorrectionsMethod().getFullMethodName(), OFFICER, SERVICE, AUDITOR)
                .allow(CorrectionsServiceGrpc.getListOpenCorrectionsMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ConsentsServiceGrpc.getGiveConsentMethod().getFullMethodName(), OFFICER)
                .allow(ConsentsServiceGrpc.getRevokeConsentMethod().getFullMethodName(), OFFICER)
                .allow(ConsentsServiceGrpc.getListConsentsMethod().getFullMethodName(), OFFICER, SERVICE, AUDITOR)
                .allow(ConsentsServiceGrpc.getCheckConsentMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(LinksServiceGrpc.getListLinksMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(LinksServiceGrpc.getListUndecidedLinksMethod().getFullMethodName(), OFFICER, AUDITOR)
                .allow(ForeignRecordsServiceGrpc.getKeepForeignRecordMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(
                        ForeignRecordsServiceGrpc.getListForeignRecordsMethod().getFullMethodName(),
                        OFFICER,
                        SERVICE,
                        AUDITOR)
                .allow(
                        ForeignRecordsServiceGrpc.getGetForeignRecordMethod().getFullMethodName(),
                        OFFICER,
                        SERVICE,
                        AUDITOR)
                .allow(
                        ForeignRecordsServiceGrpc.getGetWholeCareerMethod().getFullMethodName(),
                        OFFICER,
                        SERVICE,
                        AUDITOR)
                .allow(
                        ForeignRecordsServiceGrpc.getListClarificationsMethod().getFullMethodName(),
                        OFFICER,
                        SERVICE,
                        AUDITOR)
                .allow(
                        ForeignRecordsServiceGrpc.getListOpenClarificationsMethod()
                                .getFullMethodName(),
                        OFFICER,
                        AUDITOR)
                .allow(ForeignRecordsServiceGrpc.getNoteClarificationMethod().getFullMethodName(), OFFICER)
                .allow(ForeignRecordsServiceGrpc.getAnswerClarificationMethod().getFullMethodName(), OFFICER)
                .allow(RecordsServiceGrpc.getCertifyStatementMethod().getFullMethodName(), OFFICER, SERVICE)
                .allow(
                        RecordsServiceGrpc.getListOutdatedRecordsMethod().getFullMethodName(),
                        OFFICER,
                        SERVICE,
                        AUDITOR));
    }
}
