package portability.agreements.pack;

import java.util.List;

/// What happened to the pack of an institution.
public sealed interface LawPackEvent {
    /// The institution's pack.
    String packId();

    /// These files are the law from now on. The texts are kept, so that a determination of years ago can be made again.
    record LawPackAdopted(String packId, String checksum, List<LawFile> files) implements LawPackEvent {
        public LawPackAdopted {
            files = List.copyOf(files);
        }
    }
}
