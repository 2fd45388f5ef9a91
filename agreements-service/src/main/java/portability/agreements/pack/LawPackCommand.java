package portability.agreements.pack;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What can be asked of the pack of an institution.
sealed interface LawPackCommand {
    /// Take these files as the law from now on.
    ///
    /// @param packId   the institution's pack
    /// @param checksum over all files, SHA-256, hex
    record AdoptLawPack(@TargetAggregateIdentifier String packId, String checksum, List<LawFile> files)
            implements LawPackCommand {
        public AdoptLawPack {
            files = List.copyOf(files);
        }
    }
}
