package portability.claims.payment;

import java.time.Instant;

/// What is wanted of the way in which a pension is paid.
public sealed interface ChannelCommand extends PensionCommand {
    /// @param mandateId empty where the person said it herself
    record ChooseChannel(String changeId, String by, String mandateId, ChannelChoice choice)
            implements ChannelCommand {}

    /// Confirms what another officer took down.
    ///
    /// @param cooledFrom when a change comes into force; the first choice does at once
    record ConfirmChannel(String changeId, String by, Instant now, Instant cooledFrom) implements ChannelCommand {}
}
