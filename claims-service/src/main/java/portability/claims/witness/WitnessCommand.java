package portability.claims.witness;

import java.util.List;
import portability.claims.Octets;

/// What can be done with a log as it is seen from here. What others signed was verified before.
sealed interface WitnessCommand {
    /// Who shows a checkpoint.
    enum Shower {
        /// The log's owner.
        OWNER,
        /// Another partner, who has it from the owner.
        RELAY,
        /// The owner, asked for the proof and having answered: what is not proved now never will be.
        OWNER_ASKED,
        /// The same, of what another partner had shown.
        OWNER_ASKED_OF_RELAYED,
        /// The owner, who was asked for the proof of what it showed, and did not answer.
        OWNER_SILENT
    }

    /// Nothing: only to know what there is.
    record Look() implements WitnessCommand {}

    /// A checkpoint is shown.
    ///
    /// @param own is it of this node, to be anchored?
    record Show(Noted shown, Proof proof, Shower by, boolean own) implements WitnessCommand {}

    /// A partner holds more of this node's own log than there is here, signed by this node.
    record FindBehind(Noted held, Noted own) implements WitnessCommand {}

    /// @param shown the note of the fork that is meant
    record ApproveLift(String officer, String shown, String reason) implements WitnessCommand {}

    /// @param statement a `SignedGapStatement`, serialised; its checkpoints are among those witnessed here
    record StateGap(String newLog, Octets statement) implements WitnessCommand {}

    record ApproveGap(String newLog, String officer) implements WitnessCommand {}

    /// This node's own log goes on after a restore, as two of its officers have said.
    record TakeUp(String newLog, String reason, List<String> officers) implements WitnessCommand {}
}
