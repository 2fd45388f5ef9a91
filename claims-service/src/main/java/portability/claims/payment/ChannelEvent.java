package portability.claims.payment;

import java.time.Instant;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened about the way in which a pension is paid.
public sealed interface ChannelEvent extends PensionEvent {
    /// She, or a helper, chose a channel. It counts once another officer confirmed it.
    ///
    /// @param mandateId what lets a helper say it; empty where the person did herself
    record ChannelChosen(
            @Subject String claimId,
            String changeId,
            String by,
            String mandateId,
            @Personal ChannelChoice choice) implements ChannelEvent {}

    /// Another officer confirmed it.
    ///
    /// @param inForceFrom until then the one before counts
    record ChannelConfirmed(@Subject String claimId, String changeId, String by, Instant inForceFrom)
            implements ChannelEvent {}
}
