package portability.contributions.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.contributions.career.CareerDesk;
import portability.contributions.career.CareerRecords;
import portability.contributions.career.LinkedCareers;
import portability.contributions.career.RecordSeal;
import portability.contributions.career.grpc.CareerCalls;
import portability.contributions.career.grpc.SealedRecords;
import portability.contributions.period.LineHash;
import portability.contributions.person.KnownPersons;
import portability.contributions.person.PersonRegistration;
import portability.contributions.person.Persons;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Requests;
import portability.contributions.returns.CheckProgress;
import portability.contributions.returns.ImportLimits;
import portability.contributions.returns.RecordedLines;
import portability.contributions.returns.RefusedRows;
import portability.contributions.returns.ReturnImport;
import portability.contributions.returns.ReturnStanding;
import portability.contributions.returns.account.AccountDesk;
import portability.contributions.returns.account.AccountRecords;
import portability.contributions.returns.account.Accounts;
import portability.contributions.returns.account.PostedLines;
import portability.contributions.returns.account.ReminderLimits;
import portability.contributions.returns.account.ReminderRound;
import portability.contributions.returns.account.grpc.AccountCalls;
import portability.contributions.returns.grpc.ReturnCalls;
import portability.contributions.statistics.InsuredPersons;
import portability.contributions.statistics.StatisticsDesk;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.Commands;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.processing.ReadModels;
import portability.ledger.processing.RoundSchedule;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SigningKey;

/// The parts of the service. Time comes in by the ledger's one clock, chance from here.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ImportLimits.class, ReminderLimits.class})
class ServiceWiring {
    private final String institution;

    ServiceWiring(NodeProperties node) {
        this.institution = node.institution();
    }

    @Bean
    LineHash lineHash(NodeSecret secret) {
        return new LineHash(secret.hash("line"));
    }

    @Bean
    Requests requests(NodeSecret secret) {
        return new Requests(secret.hash("request"));
    }

    @Bean
    CurrentReads currentReads(ReadModels readModels) {
        return new CurrentReads(readModels);
    }

    @Bean
    PersonRegistration personRegistration(NodeSecret secret, CurrentReads reads, Persons persons, Commands commands) {
        return new PersonRegistration(institution, secret, reads, persons, commands);
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
    CareerDesk careerDesk(
            CurrentReads reads,
            Persons persons,
            CareerRecords records,
            LinkedCareers careers,
            Commands commands,
            Clock clock) {
        return new CareerDesk(reads, persons, records, careers, commands, clock);
    }

    @Bean
    CareerCalls careerCalls(
            Clock clock, Requests requests, KnownPersons persons, LinkedCareers careers, CareerDesk desk) {
        return new CareerCalls(institution, clock, requests, persons, careers, desk);
    }

    @Bean
    StatisticsDesk statisticsDesk(
            CurrentReads reads, InsuredPersons insured, BulkAppend log, Commands commands, Clock clock) {
        return new StatisticsDesk(reads, insured, log, commands, clock);
    }

    @Bean
    ReturnImport returnImport(
            ImportLimits limits,
            Clock clock,
            BulkAppend log,
            CurrentReads reads,
            RecordedLines recorded,
            RefusedRows refusedRows,
            LineHash lineHash,
            NodeSecret secret,
            AccountRecords accounts) {
        var numbers = secret.hash("return/number");
        return new ReturnImport(
                institution,
                limits,
                clock,
                log,
                reads::awaitAll,
                recorded,
                refusedRows,
                lineHash,
                number -> UUID.fromString(numbers.id(number)),
                new Accounts(log, accounts, clock));
    }

    @Bean
    AccountDesk accountDesk(BulkAppend log, Commands commands, ReturnImport returns, PostedLines lines) {
        return new AccountDesk(
                log,
                commands,
                id -> returns.standing(id).isPresent(),
                id -> returns.standing(id).map(ReturnStanding::closed).orElse(false),
                lines);
    }

    @Bean
    RoundSchedule reminderSchedule(AccountRecords accounts, Commands commands, Clock clock, ReminderLimits limits) {
        return new RoundSchedule("reminders", limits.lookAgain(), new ReminderRound(accounts, commands, clock)::run);
    }

    @Bean
    AccountCalls accountCalls(Requests requests, CurrentReads reads, AccountDesk desk, AccountRecords accounts) {
        return new AccountCalls(requests, reads, desk, accounts);
    }

    @Bean
    ReturnCalls returnCalls(
            ImportLimits limits,
            ReturnImport returns,
            CurrentReads reads,
            RefusedRows refusedRows,
            CheckProgress checks,
            AccountDesk accounts,
            NodeSecret secret) {
        return new ReturnCalls(
                institution, limits, returns, reads, refusedRows, checks, accounts, secret.hash("return"));
    }
}
