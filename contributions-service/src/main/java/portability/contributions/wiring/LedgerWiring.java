package portability.contributions.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.contributions.certified.grpc.RecordCalls;
import portability.contributions.correction.CorrectionDesk;
import portability.contributions.grpc.Access;
import portability.contributions.grpc.Reads;
import portability.contributions.grpc.Refusals;
import portability.contributions.mandate.MandateDesk;
import portability.contributions.person.ErasablePersons;
import portability.contributions.person.PersonLinks;
import portability.contributions.person.Persons;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Text;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.FailureMapping;
import portability.ledger.privacy.erasure.ErasableSubjects;
import portability.ledger.privacy.erasure.grpc.PrivacyRpcs;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.reads.ReadTable;
import portability.ledger.store.LogReader;

/// What the ledger asks of a service.
@Configuration(proxyBeanMethods = false)
class LedgerWiring {
    @Bean
    EventCatalogue eventCatalogue() {
        return EventNames.catalogue();
    }

    @Bean
    AccessTable accessTable() {
        return Access.table();
    }

    @Bean
    ErasableSubjects erasableSubjects(LogReader log) {
        return new ErasablePersons(log);
    }

    @Bean
    ReadTable readTable(
            Persons persons,
            CurrentReads reads,
            PersonLinks links,
            MandateDesk mandates,
            CorrectionDesk corrections,
            RecordCalls records,
            ErasableSubjects subjects,
            KeyRing keys) {
        return PrivacyRpcs.read(
                new Reads(persons, reads, links, mandates, corrections, records).table(),
                subject -> Text.isKey(subject) && (keys.isErased(subject) || subjects.exists(subject)));
    }

    @Bean
    FailureMapping failureMapping() {
        return new Refusals();
    }
}
