package portability.ledger.privacy;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.privacy.keys.KeyEncryptionKeys;
import portability.ledger.privacy.keys.KeyFiles;
import portability.ledger.privacy.keys.KeyRewrapping;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.privacy.keys.SubjectKeys;
import portability.ledger.privacy.sealing.SealedRows;

/// The keys of a service. It does not start without the files they hang on.
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnBean(EventCatalogue.class)
@EnableConfigurationProperties(KeyFiles.class)
public class PrivacyAutoConfiguration {
    /// About 200 bytes each.
    private static final int KEYS_IN_MEMORY = 20_000;

    @Bean
    NodeSecret nodeSecret(KeyFiles files) {
        return NodeSecret.read(files.nodeSecret());
    }

    @Bean
    KeyEncryptionKeys keyEncryptionKeys(KeyFiles files) {
        return KeyEncryptionKeys.read(files.kek());
    }

    @Bean
    SubjectKeys subjectKeys(JdbcClient sql, KeyEncryptionKeys keks) {
        return new SubjectKeys(sql, keks, KEYS_IN_MEMORY);
    }

    @Bean
    SealedRows sealedRows(KeyRing keys) {
        return new SealedRows(keys);
    }

    /// Beside the service's work, each time it starts: it is done in one query where nothing was rotated.
    @Bean
    ApplicationListener<ApplicationReadyEvent> rewrappingAtStart(JdbcClient sql, KeyEncryptionKeys keks) {
        return _ -> Thread.ofVirtual().name("key rewrapping").start(() -> new KeyRewrapping(sql, keks).run());
    }
}
