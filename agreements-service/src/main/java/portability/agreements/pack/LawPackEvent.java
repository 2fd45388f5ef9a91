package portability.agreements.pack;

import java.util.List;

/// What happened to the pack of an institution. Officers are named as their tokens name them.
public sealed interface LawPackEvent {
    /// The institution's pack.
    String packId();

    /// These files are the law from now on. The texts are kept, so that a determination of years ago can be made again.
    record LawPackAdopted(String packId, String checksum, List<LawFile> files) implements LawPackEvent {
        public LawPackAdopted {
            files = List.copyOf(files);
        }
    }

    /// An officer proposed these files. They do not count yet.
    record LawPackProposed(String packId, String checksum, List<LawFile> files, String reason, String proposedBy)
            implements LawPackEvent {
        public LawPackProposed {
            files = List.copyOf(files);
        }
    }

    /// Another officer enacted them; the adoption follows in the same transaction.
    record LawPackEnacted(String packId, String checksum, String proposedBy, String enactedBy)
            implements LawPackEvent {}

    /// They were given up.
    record LawPackDropped(String packId, String checksum, String reason, String droppedBy) implements LawPackEvent {}
}
