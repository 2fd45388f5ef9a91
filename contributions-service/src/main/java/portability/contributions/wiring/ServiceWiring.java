package portability.contributions.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.contributions.career.CareerDesk;
import portability.contributions.career.CareerRecords;
import portability.contributions.career.RecordSeal;
import portability.contributions.career.grpc.CareerCalls;
import portability.contributions.career.grpc.SealedRecords;
import portability.contributions.person.PersonRegistration;
import portability.contributions.person.Persons;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.request.AnsweredRequests;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.KeyedHash;
import portability.contributions.request.OneWriter;
import portability.contributions.request.grpc.Requests;
import portability.contributions.returns.ImportLimits;
import portability.contributions.returns.RecordedLines;
import portability.contributions.returns.RefusedRows;
import portability.contributions.returns.ReturnImport;
import portability.contributions.returns.grpc.ReturnCalls;
import portability.ledger.axon.Commands;
import portability.ledger.processing.ReadModels;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SigningKey;

/// The parts of the service. Time comes in by the ledger's one clock, chance from here.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportLimits.class)
class ServiceWiring {
    private final String institution;

    ServiceWiring(NodeProperties node) {
        this.institution = node.institution();
    }

    @Bean
    KeyedHash keyedHash(JdbcClient sql) {
        return new KeyedHash(sql.sql("select secret from keyed_hash_secret")
                .query(byte[].class)
                .single());
    }

    @Bean
    Requests requests(KeyedHash hash) {
        return new Requests(hash);
    }

    @Bean
    CurrentReads currentReads(ReadModels readModels) {
        return new CurrentReads(readModels);
    }

    @Bean
    OneWriter oneWriter(CurrentReads reads, AnsweredRequests answered) {
        return new OneWriter(reads, answered);
    }

    @Bean
    PersonRegistration personRegistration(KeyedHash hash, OneWriter writer, Persons persons, Commands commands) {
        return new PersonRegistration(institution, hash, writer, persons, commands);
    }

    @Bean
    PersonCalls personCalls(
            Clock clock, Requests requests, CurrentReads reads, Persons persons, PersonRegistration registration) {
        return new PersonCalls(clock, requests, reads, persons, registration);
    }

    @Bean
    RecordSeal recordSeal(SigningKey key, Clock clock) {
        return new SealedRecords(institution, new Seal(key, new SecureRandom()), clock, UUID::randomUUID);
    }

    @Bean
    CareerDesk careerDesk(OneWriter writer, Persons persons, CareerRecords records, Commands commands, Clock clock) {
        return new CareerDesk(writer, persons, records, commands, clock);
    }

    @Bean
    CareerCalls careerCalls(
            Clock clock,
            Requests requests,
            CurrentReads reads,
            Persons persons,
            CareerRecords records,
            CareerDesk desk) {
        return new CareerCalls(institution, clock, requests, reads, persons, records, desk);
    }

    @Bean
    ReturnImport returnImport(
            ImportLimits limits,
            Clock clock,
            Commands commands,
            OneWriter writer,
            CurrentReads reads,
            RecordedLines recorded,
            RefusedRows refusedRows) {
        return new ReturnImport(institution, limits, clock, commands, writer, reads, recorded, refusedRows);
    }

    @Bean
    ReturnCalls returnCalls(ImportLimits limits, ReturnImport returns, KeyedHash hash) {
        return new ReturnCalls(institution, limits, returns, hash);
    }
}
