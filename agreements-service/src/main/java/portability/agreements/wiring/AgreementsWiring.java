package portability.agreements.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.agreements.certificate.CertificateDesk;
import portability.agreements.certificate.Certificates;
import portability.agreements.certificate.grpc.CertificateSeal;
import portability.agreements.certificate.grpc.CoverageGrpcService;
import portability.agreements.certificate.grpc.Issuing;
import portability.agreements.determination.AgreementsGrpcService;
import portability.agreements.determination.DeterminationCalls;
import portability.agreements.determination.Determinations;
import portability.agreements.determination.OutlookCalls;
import portability.agreements.determination.OutlookGrpcService;
import portability.agreements.determination.RecordedCalls;
import portability.agreements.edge.Requests;
import portability.agreements.instrument.InstrumentDesk;
import portability.agreements.instrument.InstrumentSteps;
import portability.agreements.pack.AdoptedLaw;
import portability.agreements.pack.LawDesk;
import portability.agreements.pack.LawVersions;
import portability.agreements.pack.grpc.DiffCalls;
import portability.agreements.pack.grpc.LawCalls;
import portability.agreements.procedure.ExchangeRateGrpcService;
import portability.agreements.procedure.HealthLawGrpcService;
import portability.agreements.procedure.ProcedureGrpcService;
import portability.agreements.recorded.DeterminationLog;
import portability.agreements.recorded.RecordedCases;
import portability.agreements.register.RegisterGrpcService;
import portability.agreements.register.StepCalls;
import portability.agreements.welfare.WelfareRulesGrpcService;
import portability.kernel.InstitutionId;
import portability.ledger.axon.Commands;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.FailureMapping;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.erasure.ErasableSubjects;
import portability.ledger.privacy.erasure.grpc.PrivacyRpcs;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.privacy.reads.ReadTable;
import portability.ledger.processing.ReadModels;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SigningKey;
import portability.ledger.store.LogReader;

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
    Certificates certificates(EventStore events, LogReader log) {
        return new Certificates(events, log);
    }

    @Bean
    DeterminationLog determinationLog(
            Commands commands, EventStore events, LogReader log, RecordedCases cases, ReadModels readModels) {
        return new DeterminationLog(commands, events, log, cases, readModels);
    }

    @Bean
    ErasableSubjects erasableSubjects(Certificates certificates, DeterminationLog determinations) {
        return new ErasableHere(certificates, determinations);
    }

    @Bean
    ReadTable readTable(Certificates certificates, ErasableSubjects subjects, KeyRing keys) {
        return PrivacyRpcs.read(
                Reads.table(certificates),
                subject -> RecordedCalls.isReference(subject) && (keys.isErased(subject) || subjects.exists(subject)));
    }

    @Bean
    CertificateDesk certificateDesk(Commands commands, SigningKey key, KeyRing keys) {
        return new CertificateDesk(commands, key, keys);
    }

    @Bean
    CoverageGrpcService coverageGrpcService(
            AdoptedLaw law,
            Requests requests,
            CertificateDesk desk,
            Certificates certificates,
            SigningKey key,
            Clock clock) {
        var seal = new CertificateSeal(institution, new Seal(key, new SecureRandom()), clock);
        return new CoverageGrpcService(
                new Issuing(institution, law, requests, seal, desk), desk, certificates, institution, clock);
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
    AgreementsGrpcService agreementsGrpcService(AdoptedLaw law, LawDesk desk, DeterminationLog log, Clock clock) {
        var determinations = new Determinations(law, institution);
        var versions = new LawVersions(law, desk);
        return new AgreementsGrpcService(
                new LawCalls(law, desk, clock),
                new DiffCalls(versions),
                new DeterminationCalls(determinations),
                new RecordedCalls(determinations, log, law, versions));
    }

    @Bean
    OutlookGrpcService outlookGrpcService(AdoptedLaw law) {
        return new OutlookGrpcService(new OutlookCalls(new Determinations(law, institution)));
    }

    @Bean
    ExchangeRateGrpcService exchangeRateGrpcService(AdoptedLaw law) {
        return new ExchangeRateGrpcService(law);
    }

    @Bean
    ProcedureGrpcService procedureGrpcService(AdoptedLaw law) {
        return new ProcedureGrpcService(law);
    }

    @Bean
    HealthLawGrpcService healthLawGrpcService() {
        return new HealthLawGrpcService();
    }

    @Bean
    WelfareRulesGrpcService welfareRulesGrpcService(AdoptedLaw law) {
        return new WelfareRulesGrpcService(law);
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
