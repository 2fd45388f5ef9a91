package portability.agreements.procedure;

import java.util.Optional;
import portability.agreements.determination.Steps;
import portability.proto.agreements.v1.AssessAuthorisationRequest;
import portability.proto.agreements.v1.AssessAuthorisationResponse;
import portability.proto.agreements.v1.CalculateSupplementRequest;
import portability.proto.agreements.v1.CalculateSupplementResponse;
import portability.totalisation.health.PatientRefund;

/// Care for which a patient goes to another state: Reg. (EC) 883/2004 Art. 20; Reg. (EC) 987/2009 Art. 26.
final class PlannedCare {
    private PlannedCare() {}

    static AssessAuthorisationResponse answer(AssessAuthorisationRequest request) {
        var due = PatientRefund.authorisationDue(request.getBenefitInResidence(), request.getInTimeThere());
        return AssessAuthorisationResponse.newBuilder()
                .setDue(due.value())
                .addAllSteps(Asked.steps(due.steps(), request.getLanguage()))
                .build();
    }

    static CalculateSupplementResponse answer(CalculateSupplementRequest request) {
        var notional = Asked.money("notional", request.hasNotional(), request.getNotional());
        var reimbursed = Asked.money("reimbursed", request.hasReimbursed(), request.getReimbursed());
        var borne = Asked.money("borne", request.hasBorne(), request.getBorne());
        var atHome = request.hasOwnAtHome()
                ? Optional.of(Asked.money("own_at_home", true, request.getOwnAtHome()))
                : Optional.<org.joda.money.Money>empty();
        Asked.sameCurrency(notional, reimbursed);
        Asked.sameCurrency(notional, borne);
        atHome.ifPresent(own -> Asked.sameCurrency(notional, own));
        var supplement = PatientRefund.supplement(request.getAuthorised(), notional, reimbursed, borne, atHome);
        return CalculateSupplementResponse.newBuilder()
                .setSupplement(Steps.money(supplement.value()))
                .addAllSteps(Asked.steps(supplement.steps(), request.getLanguage()))
                .build();
    }
}
