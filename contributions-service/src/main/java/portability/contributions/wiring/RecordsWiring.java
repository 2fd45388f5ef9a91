package portability.contributions.wiring;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.contributions.career.CareerDesk;
import portability.contributions.career.LinkedCareers;
import portability.contributions.certified.CertifiedRecords;
import portability.contributions.certified.ComparisonLimits;
import portability.contributions.certified.ComparisonRound;
import portability.contributions.certified.RecordContent;
import portability.contributions.certified.grpc.RecordCalls;
import portability.contributions.certified.grpc.RecordContents;
import portability.contributions.person.Persons;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Requests;
import portability.ledger.axon.Commands;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.processing.RoundSchedule;

/// Certified records, and whether they still say what careers say.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ComparisonLimits.class)
class RecordsWiring {
    @Bean
    RecordContent recordContent(NodeSecret secret) {
        return new RecordContents(secret.hash("certified"));
    }

    @Bean
    RecordCalls recordCalls(
            Requests requests, CurrentReads reads, Persons persons, CertifiedRecords records, CareerDesk desk) {
        return new RecordCalls(requests, reads, persons, records, desk);
    }

    @Bean
    RoundSchedule comparisonSchedule(
            CertifiedRecords records,
            LinkedCareers careers,
            RecordContent content,
            CurrentReads reads,
            Commands commands,
            Clock clock,
            ComparisonLimits limits) {
        var round = new ComparisonRound(records, careers, content, reads, commands, clock, limits.lookAtAll());
        return new RoundSchedule("comparisons of records", limits.lookAgain(), round::run);
    }
}
