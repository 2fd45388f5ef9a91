package portability.ledger.privacy.keys;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the node's secret keys lie: files, never a database, for who has a copy of the database must not have them.
///
/// @param kek        the keys that wrap the keys of persons; see [KeyEncryptionKeys]
/// @param nodeSecret 32 bytes, Base64; see [NodeSecret]. It is never changed: what it hashed is looked up by hash
@ConfigurationProperties("portability")
public record KeyFiles(Path kek, Path nodeSecret) {}
