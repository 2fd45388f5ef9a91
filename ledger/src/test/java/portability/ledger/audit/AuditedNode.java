package portability.ledger.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.FailureMapping;
import portability.ledger.merkle.CheckpointSource;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;
import portability.ledger.testkit.node.ApiChannel;

/// A node with a log, and nothing else that could be audited.
@Configuration
@EnableAutoConfiguration
@Import(ApiChannel.class)
class AuditedNode {
    @Bean
    EventCatalogue catalogue() {
        return new EventCatalogue();
    }

    @Bean
    AccessTable access() {
        return AuditAccess.addTo(new AccessTable());
    }

    @Bean
    FailureMapping failures() {
        return _ -> Optional.empty();
    }

    @Bean
    Openings openings() {
        return new Openings();
    }

    @Bean
    EntryOpener opener(Openings openings) {
        return (leaf, reader) -> {
            openings.asked = reader.name() + " " + leaf;
            return openings.next;
        };
    }

    @Bean
    AuditedLog auditedLog(LogWriter writer, LogReader reader, CheckpointSource checkpoints) {
        return new AuditedLog(writer, reader, checkpoints);
    }

    /// Stands for the part of the ledger that has the keys.
    static final class Openings {
        volatile Opening next = new Opening.UnknownEntry();
        volatile @Nullable String asked;
    }
}
