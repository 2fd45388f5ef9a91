package portability.contributions.wiring;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.contributions.career.LinkedCareers;
import portability.contributions.clarification.ClarificationLimits;
import portability.contributions.clarification.ClarificationRecords;
import portability.contributions.clarification.ClarificationRound;
import portability.contributions.clarification.Comparison;
import portability.contributions.clarification.Considered;
import portability.contributions.clarification.grpc.ClarificationCalls;
import portability.contributions.clarification.grpc.WholeCareerCalls;
import portability.contributions.foreign.ForeignDesk;
import portability.contributions.foreign.ForeignRecords;
import portability.contributions.foreign.KeptRecords;
import portability.contributions.foreign.grpc.ForeignCalls;
import portability.contributions.foreign.grpc.SealedForeignRecords;
import portability.contributions.person.KnownPersons;
import portability.contributions.person.PersonLinks;
import portability.contributions.person.Persons;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Requests;
import portability.ledger.axon.Commands;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.RoundSchedule;

/// Records of other institutions, and what contradicts what.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClarificationLimits.class)
class ForeignWiring {
    private final String institution;

    ForeignWiring(NodeProperties node) {
        this.institution = node.institution();
    }

    @Bean
    ForeignRecords foreignRecords(CurrentReads reads, KeptRecords kept, PersonLinks links) {
        return new ForeignRecords(reads, kept, new SealedForeignRecords(), links);
    }

    @Bean
    Comparison comparison(
            Persons persons, LinkedCareers careers, ForeignRecords records, ClarificationRecords clarifications) {
        return new Comparison(institution, persons, careers, records, clarifications);
    }

    @Bean
    ClarificationRound clarificationRound(
            CurrentReads reads,
            KnownPersons persons,
            Comparison comparison,
            Considered considered,
            Commands commands,
            Clock clock,
            ClarificationLimits limits) {
        return new ClarificationRound(institution, reads, persons, comparison, considered, commands, clock, limits);
    }

    @Bean
    RoundSchedule clarificationSchedule(ClarificationRound round, ClarificationLimits limits) {
        return new RoundSchedule("clarifications", limits.lookAgain(), round::run);
    }

    @Bean
    ForeignDesk foreignDesk(CurrentReads reads, Persons persons, Commands commands, ClarificationRound round) {
        return new ForeignDesk(institution, reads, persons, commands, round::lookAt);
    }

    @Bean
    ForeignCalls foreignCalls(
            Requests requests, KnownPersons persons, ForeignRecords records, Comparison comparison, ForeignDesk desk) {
        return new ForeignCalls(requests, persons, records, comparison, desk);
    }

    @Bean
    ClarificationCalls clarificationCalls(
            Clock clock,
            Requests requests,
            CurrentReads reads,
            KnownPersons persons,
            PersonLinks links,
            ClarificationRecords clarifications,
            ClarificationRound round) {
        return new ClarificationCalls(institution, clock, requests, reads, persons, links, clarifications, round);
    }

    @Bean
    WholeCareerCalls wholeCareerCalls(
            LinkedCareers careers, ForeignRecords records, Comparison comparison, ClarificationCalls clarifications) {
        return new WholeCareerCalls(institution, careers, records, comparison, clarifications);
    }
}
