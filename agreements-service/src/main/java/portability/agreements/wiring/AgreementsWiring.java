package portability.agreements.wiring;

import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.agreements.determination.AgreementsGrpcService;
import portability.agreements.determination.DeterminationCalls;
import portability.agreements.determination.Determinations;
import portability.agreements.edge.Requests;
import portability.agreements.instrument.InstrumentDesk;
import portability.agreements.instrument.InstrumentSteps;
import portability.agreements.pack.AdoptedLaw;
import portability.agreements.pack.LawDesk;
import portability.agreements.pack.grpc.LawCalls;
import portability.agreements.register.RegisterGrpcService;
import portability.agreements.register.StepCalls;
import portability.kernel.InstitutionId;
import portability.ledger.axon.Commands;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.FailureMapping;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.processing.ReadModels;

@Configuration(proxyBeanMethods = false)
class AgreementsWiring {
    private final InstitutionId institution;

    AgreementsWiring(NodeProperties node) {
        this.institution = node.institutionId();
    }

    @Bean
    EventCatalogue eventCatalogue() {
        return Events.catalogue();
    }

    @Bean
    AccessTable accessTable() {
        return Access.table();
    }

    @Bean
    FailureMapping failureMapping() {
        return new Failures();
    }

    @Bean
    Requests requests(NodeSecret secret) {
        return new Requests(secret.hash("request"));
    }

    @Bean
    AdoptedLaw adoptedLaw(EventStore events) {
        return new AdoptedLaw(events, institution);
    }

    @Bean
    LawDesk lawDesk(Commands commands, EventStore events) {
        return new LawDesk(commands, events, institution);
    }

    @Bean
    AgreementsGrpcService agreementsGrpcService(AdoptedLaw law, LawDesk desk, Clock clock) {
        return new AgreementsGrpcService(
                new LawCalls(law, desk, clock), new DeterminationCalls(new Determinations(law, institution)));
    }

    @Bean
    InstrumentDesk instrumentDesk(
            Commands commands, AdoptedLaw law, InstrumentSteps steps, ReadModels readModels, Clock clock) {
        return new InstrumentDesk(commands, law, steps, readModels, clock);
    }

    @Bean
    RegisterGrpcService registerGrpcService(AdoptedLaw law, InstrumentDesk desk, Requests requests, Clock clock) {
        return new RegisterGrpcService(law, desk, new StepCalls(requests, desk), clock);
    }
}
