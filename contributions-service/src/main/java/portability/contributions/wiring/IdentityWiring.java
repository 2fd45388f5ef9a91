package portability.contributions.wiring;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.contributions.career.CareerRecords;
import portability.contributions.career.LinkedCareers;
import portability.contributions.consent.ConsentDesk;
import portability.contributions.consent.GivenConsents;
import portability.contributions.consent.grpc.ConsentCalls;
import portability.contributions.link.LinkDesk;
import portability.contributions.link.grpc.LinkCalls;
import portability.contributions.mandate.GivenMandates;
import portability.contributions.mandate.MandateDesk;
import portability.contributions.mandate.grpc.MandateCalls;
import portability.contributions.person.KnownPersons;
import portability.contributions.person.PersonDesk;
import portability.contributions.person.PersonLinks;
import portability.contributions.person.PersonSearch;
import portability.contributions.person.Persons;
import portability.contributions.person.grpc.IdentityCalls;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Requests;
import portability.ledger.axon.Commands;
import portability.ledger.privacy.keys.NodeSecret;

/// Who persons are, which registrations are one person's, who acts for whom, and to what persons consent.
@Configuration(proxyBeanMethods = false)
class IdentityWiring {
    @Bean
    KnownPersons knownPersons(CurrentReads reads, Persons persons) {
        return new KnownPersons(reads, persons);
    }

    @Bean
    PersonSearch personSearch(Persons persons) {
        return new PersonSearch(persons);
    }

    @Bean
    PersonDesk personDesk(NodeSecret secret, CurrentReads reads, Persons persons, Commands commands) {
        return new PersonDesk(secret, reads, persons, commands);
    }

    @Bean
    IdentityCalls identityCalls(
            Requests requests,
            CurrentReads reads,
            Persons persons,
            PersonSearch search,
            PersonLinks links,
            PersonDesk desk) {
        return new IdentityCalls(requests, reads, persons, search, links, desk);
    }

    @Bean
    LinkDesk linkDesk(KnownPersons persons, Commands commands) {
        return new LinkDesk(persons, commands);
    }

    @Bean
    LinkCalls linkCalls(Requests requests, LinkDesk desk) {
        return new LinkCalls(requests, desk);
    }

    @Bean
    LinkedCareers linkedCareers(CurrentReads reads, CareerRecords records, PersonLinks links) {
        return new LinkedCareers(reads, records, links);
    }

    @Bean
    MandateDesk mandateDesk(KnownPersons persons, GivenMandates mandates, Commands commands, Clock clock) {
        return new MandateDesk(persons, mandates, commands, clock);
    }

    @Bean
    ConsentDesk consentDesk(KnownPersons persons, GivenConsents consents, Commands commands, Clock clock) {
        return new ConsentDesk(persons, consents, commands, clock);
    }

    @Bean
    ConsentCalls consentCalls(Requests requests, KnownPersons persons, GivenConsents consents, ConsentDesk desk) {
        return new ConsentCalls(requests, persons, consents, desk);
    }

    @Bean
    MandateCalls mandateCalls(Requests requests, KnownPersons persons, GivenMandates mandates, MandateDesk desk) {
        return new MandateCalls(requests, persons, mandates, desk);
    }
}
