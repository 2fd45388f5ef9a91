package portability.agreements.pack;

import java.util.List;
import java.util.Optional;
import portability.agreements.pack.LawPackCommand.AdoptLawPack;
import portability.agreements.pack.LawPackEvent.LawPackAdopted;

/// Which pack holds: decides and evolves.
///
/// @param checksum of the pack that holds; empty before the first
record LawPackState(Optional<String> checksum) {
    static final LawPackState NONE = new LawPackState(Optional.empty());

    /// The same pack again is no new fact.
    List<LawPackEvent> decide(LawPackCommand command) {
        return switch (command) {
            case AdoptLawPack(var packId, var offered, var files) ->
                checksum.filter(offered::equals).isPresent()
                        ? List.of()
                        : List.of(new LawPackAdopted(packId, offered, files));
        };
    }

    LawPackState evolve(LawPackEvent event) {
        return switch (event) {
            case LawPackAdopted adopted -> new LawPackState(Optional.of(adopted.checksum()));
        };
    }
}
