package portability.agreements.wiring;

import static portability.ledger.edge.Role.AUDITOR;
import static portability.ledger.edge.Role.OFFICER;
import static portability.ledger.edge.Role.OPERATOR;
import static portability.ledger.edge.Role.SERVICE;

import io.grpc.MethodDescriptor;
import portability.ledger.audit.AuditAccess;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.Role;
import portability.ledger.privacy.erasure.grpc.PrivacyRpcs;
import portability.proto.agreements.v1.AgreementsServiceGrpc;
import portability.proto.agreements.v1.CoverageServiceGrpc;
import portability.proto.agreements.v1.ExchangeRateServiceGrpc;
import portability.proto.agreements.v1.HealthLawServiceGrpc;
import portability.proto.agreements.v1.OutlookServiceGrpc;
import portability.proto.agreements.v1.ProcedureServiceGrpc;
import portability.proto.agreements.v1.RegisterServiceGrpc;
import portability.proto.agreements.v1.WelfareRulesServiceGrpc;

/// Who may call what. What is not here is denied.
final class Access {
    private static final Role[] EVERYBODY = {OFFICER, OPERATOR, AUDITOR, SERVICE};

    private final AccessTable table = AuditAccess.addTo(new AccessTable());

    private Access() {}

    static AccessTable table() {
        return PrivacyRpcs.allow(new Access()
                .allow(AgreementsServiceGrpc.getLoadLawPackMethod(), OPERATOR)
                .allow(AgreementsServiceGrpc.getListLawMethod(), EVERYBODY)
                .allow(AgreementsServiceGrpc.getGetLawMethod(), EVERYBODY)
                // Two officers: an operator alone must not change the law.
                .allow(AgreementsServiceGrpc.getProposeLawPackMethod(), OFFICER)
                .allow(AgreementsServiceGrpc.getEnactLawPackMethod(), OFFICER)
                .allow(AgreementsServiceGrpc.getDropLawPackMethod(), OFFICER)
                .allow(AgreementsServiceGrpc.getListLawVersionsMethod(), EVERYBODY)
                .allow(AgreementsServiceGrpc.getDetermineMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(AgreementsServiceGrpc.getExplainDeterminationMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(AgreementsServiceGrpc.getSimulateDeterminationMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(OutlookServiceGrpc.getGetOutlookMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(ExchangeRateServiceGrpc.getGetRateDatesMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(ExchangeRateServiceGrpc.getConvertAmountsMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(ProcedureServiceGrpc.getGetLastDayMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(ProcedureServiceGrpc.getGetReviewLimitMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(ProcedureServiceGrpc.getGetReviewLimitsMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(ProcedureServiceGrpc.getGetLegislationTypesMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(ProcedureServiceGrpc.getGetClaimDatesMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(ProcedureServiceGrpc.getDivideArrearsMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(ProcedureServiceGrpc.getGetLateInterestMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(ProcedureServiceGrpc.getGetMonthlyAmountsMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(ProcedureServiceGrpc.getAssessChangeMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(ProcedureServiceGrpc.getWeighDeferralMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(HealthLawServiceGrpc.getFindHealthBearerMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(HealthLawServiceGrpc.getTraceEntitlementMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(HealthLawServiceGrpc.getAssessAuthorisationMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(HealthLawServiceGrpc.getCalculateSupplementMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(WelfareRulesServiceGrpc.getGetFundContributionMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(WelfareRulesServiceGrpc.getGetFundCoverMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(WelfareRulesServiceGrpc.getGetFundBenefitsMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(WelfareRulesServiceGrpc.getCheckFloorMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(AgreementsServiceGrpc.getDiffLawMethod(), EVERYBODY)
                .allow(AgreementsServiceGrpc.getRecordDeterminationMethod(), OFFICER, SERVICE)
                .allow(AgreementsServiceGrpc.getListAffectedDeterminationsMethod(), OFFICER, AUDITOR)
                .allow(AgreementsServiceGrpc.getReviewDeterminationsMethod(), OFFICER, AUDITOR, SERVICE)
                .allow(RegisterServiceGrpc.getListInstrumentsMethod(), EVERYBODY)
                .allow(RegisterServiceGrpc.getGetInstrumentMethod(), EVERYBODY)
                .allow(RegisterServiceGrpc.getFindAgreementsMethod(), EVERYBODY)
                .allow(RegisterServiceGrpc.getFindCompetentInstitutionMethod(), EVERYBODY)
                .allow(RegisterServiceGrpc.getFindFocalPointMethod(), EVERYBODY)
                // Two officers here too.
                .allow(RegisterServiceGrpc.getProposeInstrumentStepMethod(), OFFICER)
                .allow(RegisterServiceGrpc.getEnactInstrumentStepMethod(), OFFICER)
                .allow(RegisterServiceGrpc.getDropInstrumentProposalMethod(), OFFICER)
                .allow(CoverageServiceGrpc.getIssueCoverageCertificateMethod(), OFFICER)
                .allow(CoverageServiceGrpc.getVerifyCoverageCertificateMethod(), OFFICER, AUDITOR, SERVICE)
                // Another officer than the one who issued it.
                .allow(CoverageServiceGrpc.getWithdrawCoverageCertificateMethod(), OFFICER)
                .allow(CoverageServiceGrpc.getGetCoverageCertificateMethod(), OFFICER, AUDITOR)
                .table);
    }

    private Access allow(MethodDescriptor<?, ?> rpc, Role... roles) {
        table.allow(rpc.getFullMethodName(), roles);
        return this;
    }
}
