package portability.claims.witness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import portability.claims.Octets;

/// What happened to a log as it is seen from here. `log` is its name with the incarnation, notes are as signed.
public sealed interface WitnessEvent {
    String log();

    /// A partner's checkpoint, consistent with all that was seen of that log here.
    ///
    /// @param root Base64
    record CheckpointWitnessed(String log, long size, String root, String note) implements WitnessEvent {}

    /// The same for another log of this node, so that this one answers for it.
    record CheckpointAnchored(String log, long size, String root, String note) implements WitnessEvent {}

    /// A checkpoint was shown by its owner and does not follow from what was seen, as far as is proved.
    record ProofAwaited(String log, String note) implements WitnessEvent {}

    /// The proof came after all.
    record ProofGiven(String log, String note) implements WitnessEvent {}

    /// Two histories of one log, both signed by its owner, and no proof joins them.
    ///
    /// @param seen    the note witnessed before
    /// @param shown   the note now
    /// @param relayed was it another partner that showed it? Which of the two the owner stands by, it has not said
    record ForkFound(
            String log,
            String seen,
            String shown,

            @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
            boolean relayed)
            implements WitnessEvent {}

    /// The first of two officers would end the quarantine.
    record LiftApproved(String log, String shown, String officer, String reason) implements WitnessEvent {}

    /// The second has agreed. What was shown counts as what is seen.
    record QuarantineLifted(String log, String shown, String reason, List<String> officers) implements WitnessEvent {
        public QuarantineLifted {
            officers = List.copyOf(officers);
        }
    }

    /// The owner stated that the log was restored from a backup.
    ///
    /// @param log       the new incarnation
    /// @param statement a `SignedGapStatement`, serialised
    record GapStated(String log, Octets statement) implements WitnessEvent {}

    /// The first of two officers would accept it.
    record GapApproved(String log, String officer) implements WitnessEvent {}

    /// The second has agreed. The log goes on from the last checkpoint that both know.
    record GapAccepted(String log, Octets statement, List<String> officers) implements WitnessEvent {
        public GapAccepted {
            officers = List.copyOf(officers);
        }
    }
}
