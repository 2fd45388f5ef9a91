package portability.sandbox.demo;

import java.time.LocalDate;
import portability.proto.agreements.v1.FindHealthBearerRequest;
import portability.proto.agreements.v1.HealthOfPensioner;
import portability.proto.agreements.v1.PensionPayer;
import portability.proto.agreements.v1.ResidenceRight;
import portability.proto.claims.v1.Entitlement;
import portability.proto.claims.v1.GetEntitlementRequest;
import portability.proto.claims.v1.HealthServiceGrpc;
import portability.proto.claims.v1.HealthServiceGrpc.HealthServiceBlockingStub;
import portability.proto.claims.v1.IssueEntitlementRequest;
import portability.proto.claims.v1.RegisterEntitlementRequest;
import portability.proto.exchange.v1.HealthCategory;
import portability.proto.exchange.v1.HealthEntitlement;
import portability.proto.exchange.v1.HealthPatient;
import portability.proto.exchange.v1.HealthRegistration;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.Nodes;
import portability.sandbox.keys.Bearer;
import portability.sandbox.running.Sandbox;

/// A pensioner of one state who lives in another: the state that pays his pension bears the cost of his care, and
/// certifies it to the institution where he lives.
final class PensionersCare {
    private final NodeClient competent;
    private final NodeClient residence;
    private final Page page;

    PensionersCare(Sandbox sandbox, Page page) {
        this.competent = sandbox.client(Nodes.GERMANY);
        this.residence = sandbox.client(Nodes.NETHERLANDS);
        this.page = page;
    }

    /// @param registered the first day for which care is charged
    /// @return the document as the institution of residence has it
    Entitlement entitle(String requestId, LocalDate registered) {
        var issued = health(competent)
                .issueEntitlement(IssueEntitlementRequest.newBuilder()
                        .setRequestId(requestId)
                        .setTo(residence.node().institution().toString())
                        .setEntitlement(HealthEntitlement.newBuilder()
                                .setPatient(HealthPatient.newBuilder()
                                        .setFamilyName("Bakker")
                                        .setGivenNames("Willem")
                                        .setBirthDate("1955-04-12"))
                                .setCategory(HealthCategory.HEALTH_CATEGORY_PENSIONER)
                                .setResidence("NL")
                                .setFirstDay(registered.minusMonths(1).toString())
                                .setBody("DE:DVKA")
                                .setReason("his only pension is a German one"))
                        .setCompetence(FindHealthBearerRequest.newBuilder()
                                .setResidence("NL")
                                .setPensioner(HealthOfPensioner.newBuilder()
                                        .setResidenceRight(ResidenceRight.RESIDENCE_RIGHT_NONE)
                                        .addPayers(PensionPayer.newBuilder()
                                                .setState("DE")
                                                .setMonths(480)
                                                .setRight(true))))
                        .build());
        var id = issued.getEntitlementId();
        page.say("S1 " + id + ", issued by " + competent.node().institution() + ", because:");
        for (var step : issued.getStepsList()) page.hanging(4, "· ", DeterminationReport.sentence(step));
        var _ = arrived(id, "ISSUED");
        var _ = health(residence)
                .registerEntitlement(RegisterEntitlementRequest.newBuilder()
                        .setEntitlementId(id)
                        .setRegistration(HealthRegistration.newBuilder()
                                .setRegisteredFrom(registered.toString())
                                .setBody("NL:CAK"))
                        .build());
        var document = arrived(id, "REGISTERED");
        page.say("Registered by " + residence.node().institution() + " from " + document.getRegisteredFrom()
                + ". He is told:");
        for (var words : document.getWordsList()) page.hanging(4, "", words);
        return document;
    }

    private Entitlement arrived(String id, String status) {
        return Awaited.until(
                "The entitlement document " + id,
                () -> health(residence)
                        .getEntitlement(GetEntitlementRequest.newBuilder()
                                .setEntitlementId(id)
                                .build())
                        .getEntitlement(),
                document -> document.getStatus().equals(status));
    }

    private static HealthServiceBlockingStub health(NodeClient node) {
        return node.claims(HealthServiceGrpc::newBlockingStub, Bearer.OFFICER_1);
    }
}
