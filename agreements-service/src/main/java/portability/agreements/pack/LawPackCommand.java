package portability.agreements.pack;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What can be asked of the pack of an institution.
sealed interface LawPackCommand {
    /// Take these files as the law: only where there is none yet, with the installation of the node.
    ///
    /// @param packId   the institution's pack
    /// @param checksum over all files, SHA-256, hex
    record AdoptLawPack(@TargetAggregateIdentifier String packId, String checksum, List<LawFile> files)
            implements LawPackCommand {
        public AdoptLawPack {
            files = List.copyOf(files);
        }
    }

    /// An officer proposes these files as the law from now on.
    record ProposeLawPack(
            @TargetAggregateIdentifier String packId, String checksum, List<LawFile> files, String reason, String by)
            implements LawPackCommand {
        public ProposeLawPack {
            files = List.copyOf(files);
        }
    }

    /// Another officer enacts what was proposed under that checksum.
    record EnactLawPack(@TargetAggregateIdentifier String packId, String checksum, String by)
            implements LawPackCommand {}

    /// An officer gives up what was proposed.
    record DropLawPack(@TargetAggregateIdentifier String packId, String checksum, String reason, String by)
            implements LawPackCommand {}
}
