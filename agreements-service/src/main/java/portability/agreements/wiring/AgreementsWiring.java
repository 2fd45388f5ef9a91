package portability.agreements.wiring;

import io.grpc.Status.Code;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.agreements.determination.AgreementsGrpcService;
import portability.agreements.pack.AdoptedLaw;
import portability.agreements.pack.LawPackEvent.LawPackAdopted;
import portability.agreements.pack.Refusal;
import portability.agreements.pack.Refused;
import portability.ledger.audit.AuditAccess;
import portability.ledger.axon.Commands;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.Failure;
import portability.ledger.edge.FailureMapping;
import portability.ledger.edge.Role;
import portability.ledger.node.NodeProperties;
import portability.proto.agreements.v1.AgreementsServiceGrpc;

@Configuration(proxyBeanMethods = false)
class AgreementsWiring {
    @Bean
    EventCatalogue eventCatalogue() {
        return new EventCatalogue().with("law.LawPackAdopted", 1, LawPackAdopted.class);
    }

    @Bean
    AccessTable accessTable() {
        return AuditAccess.addTo(new AccessTable())
                .allow(AgreementsServiceGrpc.getLoadLawPackMethod().getFullMethodName(), Role.OPERATOR)
                .allow(
                        AgreementsServiceGrpc.getListLawMethod().getFullMethodName(),
                        Role.OFFICER,
                        Role.OPERATOR,
                        Role.AUDITOR,
                        Role.SERVICE)
                .allow(
                        AgreementsServiceGrpc.getGetLawMethod().getFullMethodName(),
                        Role.OFFICER,
                        Role.OPERATOR,
                        Role.AUDITOR,
                        Role.SERVICE)
                .allow(
                        AgreementsServiceGrpc.getDetermineMethod().getFullMethodName(),
                        Role.OFFICER,
                        Role.AUDITOR,
                        Role.SERVICE);
    }

    @Bean
    FailureMapping failureMapping() {
        return thrown -> thrown instanceof Refused refused ? Optional.of(failure(refused.refusal())) : Optional.empty();
    }

    private static Failure failure(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoLawLoaded _ ->
                new Failure(Code.FAILED_PRECONDITION, "NO_LAW_LOADED", "no law pack was adopted yet");
            case Refusal.LawPackInvalid(var fault) -> new Failure(Code.FAILED_PRECONDITION, "LAW_PACK_INVALID", fault);
            case Refusal.UnknownLaw _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_LAW", "the pack has no law of that id");
            case Refusal.NoScheme(var institution) ->
                new Failure(Code.FAILED_PRECONDITION, "NO_SCHEME", "no scheme of " + institution + " is loaded");
            case Refusal.WrongInstitution(var institution) ->
                new Failure(
                        Code.FAILED_PRECONDITION, "WRONG_INSTITUTION", "this node does not decide for " + institution);
        };
    }

    @Bean
    AdoptedLaw adoptedLaw(Commands commands, EventStore events, NodeProperties node) {
        return new AdoptedLaw(commands, events, node.institutionId());
    }

    @Bean
    AgreementsGrpcService agreementsGrpcService(AdoptedLaw law, NodeProperties node, Clock clock) {
        return new AgreementsGrpcService(law, node.institutionId(), clock);
    }
}
