package portability.agreements.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.agreements.pack.LawPackCommand.AdoptLawPack;
import portability.agreements.pack.LawPackCommand.DropLawPack;
import portability.agreements.pack.LawPackCommand.EnactLawPack;
import portability.agreements.pack.LawPackCommand.ProposeLawPack;
import portability.agreements.pack.LawPackEvent.LawPackAdopted;
import portability.agreements.pack.LawPackEvent.LawPackDropped;
import portability.agreements.pack.LawPackEvent.LawPackEnacted;
import portability.agreements.pack.LawPackEvent.LawPackProposed;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;

/// Which pack holds, and which are proposed: decides and evolves.
///
/// @param checksum of the pack that holds; empty before the first
/// @param enacted  who enacted the pack that holds, if officers did
/// @param proposed what was proposed and neither enacted nor dropped, by checksum
record LawPackState(
        Optional<String> checksum, Optional<LawPackEnacted> enacted, Map<String, LawPackProposed> proposed) {
    static final LawPackState NONE = new LawPackState(Optional.empty(), Optional.empty(), Map.of());

    LawPackState {
        proposed = Map.copyOf(proposed);
    }

    /// @throws Refused NeedsTwoOfficers, UnknownProposal, SameOfficer, ProposalOpen
    List<LawPackEvent> decide(LawPackCommand command) {
        return switch (command) {
            case AdoptLawPack adopt -> adopt(adopt);
            case ProposeLawPack propose -> propose(propose);
            case EnactLawPack enact -> enact(enact);
            case DropLawPack drop -> drop(drop);
        };
    }

    /// The same pack again is no new fact. Another one, in the place of the law that holds, is for two officers.
    private List<LawPackEvent> adopt(AdoptLawPack command) {
        if (holds(command.checksum())) return List.of();
        if (checksum.isPresent()) throw new Refused(new Refusal.NeedsTwoOfficers());
        return List.of(new LawPackAdopted(command.packId(), command.checksum(), command.files()));
    }

    private List<LawPackEvent> propose(ProposeLawPack command) {
        var same = Optional.ofNullable(proposed.get(command.checksum()));
        if (holds(command.checksum())
                || same.filter(open -> open.proposedBy().equals(command.by())).isPresent()) return List.of();
        if (same.isPresent()) throw new Refused(new Refusal.ProposalOpen());
        return List.of(new LawPackProposed(
                command.packId(), command.checksum(), command.files(), command.reason(), command.by()));
    }

    private List<LawPackEvent> enact(EnactLawPack command) {
        if (holds(command.checksum())
                && enacted.filter(by -> by.enactedBy().equals(command.by())).isPresent()) return List.of();
        var open = open(command.checksum());
        if (open.proposedBy().equals(command.by())) throw new Refused(new Refusal.SameOfficer());
        return List.of(
                new LawPackEnacted(command.packId(), command.checksum(), open.proposedBy(), command.by()),
                // With its texts once more: whoever looks for the law that held finds it in one event, as ever.
                new LawPackAdopted(command.packId(), command.checksum(), open.files()));
    }

    private List<LawPackEvent> drop(DropLawPack command) {
        open(command.checksum());
        return List.of(new LawPackDropped(command.packId(), command.checksum(), command.reason(), command.by()));
    }

    private boolean holds(String other) {
        return checksum.filter(other::equals).isPresent();
    }

    private LawPackProposed open(String of) {
        return Optional.ofNullable(proposed.get(of)).orElseThrow(() -> new Refused(new Refusal.UnknownProposal()));
    }

    LawPackState evolve(LawPackEvent event) {
        return switch (event) {
            case LawPackAdopted adopted -> new LawPackState(Optional.of(adopted.checksum()), enacted, proposed);
            case LawPackProposed offer -> {
                var all = new HashMap<>(proposed);
                all.put(offer.checksum(), offer);
                yield new LawPackState(checksum, enacted, all);
            }
            case LawPackEnacted done -> new LawPackState(checksum, Optional.of(done), without(done.checksum()));
            case LawPackDropped dropped -> new LawPackState(checksum, enacted, without(dropped.checksum()));
        };
    }

    private Map<String, LawPackProposed> without(String of) {
        var left = new HashMap<>(proposed);
        left.remove(of);
        return left;
    }
}
