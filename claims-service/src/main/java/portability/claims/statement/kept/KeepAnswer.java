package portability.claims.statement.kept;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.claims.Octets;

/// Keep an answer, unless what is kept says the same and is young enough.
///
/// @param notBefore what was signed after this moment and says the same is enough
record KeepAnswer(
        @TargetAggregateIdentifier String subject,
        String institution,
        Instant signed,
        Octets answer,
        Octets worth,
        Instant notBefore) {}
