package portability.agreements.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
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
import portability.kernel.InstitutionId;
import portability.law.LawFileRefused;
import portability.law.LawPack;
import portability.law.RegisterReader;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;

/// Where packs are loaded, proposed and enacted.
public final class LawDesk {
    private final Commands commands;
    private final EventStore events;
    private final String packId;

    public LawDesk(Commands commands, EventStore events, InstitutionId institution) {
        this.commands = commands;
        this.events = events;
        this.packId = AdoptedLaw.streamOf(institution);
    }

    /// A version of the law and what became of it.
    ///
    /// @param proposedBy empty: it came with the installation
    public record Version(
            String checksum,
            Optional<String> proposedBy,
            Optional<Instant> proposedAt,
            String reason,
            Optional<String> enactedBy,
            Optional<Instant> adoptedAt,
            boolean dropped) {}

    /// Adopts the pack that came with this release, where there is no law yet; the same pack again changes nothing.
    /// @throws Refused LawPackInvalid if a file breaks its form; NeedsTwoOfficers if another pack holds
    public void adoptBundled() {
        var bundled = checked(LawPack::bundled);
        commands.send(new AdoptLawPack(packId, bundled.checksum(), LawFile.of(bundled.texts())));
    }

    /// Proposes a pack; without files, the one that came with this release.
    /// @throws Refused LawPackInvalid, ProposalOpen
    public LawPack propose(Map<String, String> texts, String reason) {
        var pack = texts.isEmpty() ? checked(LawPack::bundled) : checked(() -> LawPack.of(texts));
        commands.send(new ProposeLawPack(
                packId,
                pack.checksum(),
                LawFile.of(pack.texts()),
                reason,
                Principal.current().name()));
        return pack;
    }

    /// @throws Refused UnknownProposal, SameOfficer
    public void enact(String checksum) {
        commands.send(new EnactLawPack(packId, checksum, Principal.current().name()));
    }

    /// @throws Refused UnknownProposal
    public void drop(String checksum, String reason) {
        commands.send(
                new DropLawPack(packId, checksum, reason, Principal.current().name()));
    }

    /// A pack that is proposed and not yet law.
    public Optional<LawPack> proposed(String checksum) {
        return events.readEvents(packId, 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(event -> event instanceof LawPackProposed)
                .map(event -> (LawPackProposed) event)
                .filter(proposed -> proposed.checksum().equals(checksum))
                .findFirst()
                .map(proposed -> LawPack.of(LawFile.texts(proposed.files())));
    }

    /// Every version, in the order in which they came.
    public List<Version> versions() {
        Map<String, Version> versions = new LinkedHashMap<>();
        events.readEvents(packId, 0).asStream().forEach(message -> {
            var event = (LawPackEvent) message.getPayload();
            versions.merge(
                    checksumOf(event),
                    first(event, message.getTimestamp()),
                    (before, _) -> next(before, event, message.getTimestamp()));
        });
        return new ArrayList<>(versions.values());
    }

    private static String checksumOf(LawPackEvent event) {
        return switch (event) {
            case LawPackAdopted adopted -> adopted.checksum();
            case LawPackProposed proposed -> proposed.checksum();
            case LawPackEnacted enacted -> enacted.checksum();
            case LawPackDropped dropped -> dropped.checksum();
        };
    }

    private static Version first(LawPackEvent event, Instant at) {
        var empty = new Version(
                checksumOf(event), Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), false);
        return next(empty, event, at);
    }

    private static Version next(Version v, LawPackEvent event, Instant at) {
        return switch (event) {
            case LawPackAdopted _ ->
                new Version(v.checksum, v.proposedBy, v.proposedAt, v.reason, v.enactedBy, Optional.of(at), false);
            case LawPackProposed proposed ->
                new Version(
                        v.checksum,
                        Optional.of(proposed.proposedBy()),
                        Optional.of(at),
                        proposed.reason(),
                        v.enactedBy,
                        v.adoptedAt,
                        false);
            case LawPackEnacted enacted ->
                new Version(
                        v.checksum,
                        v.proposedBy,
                        v.proposedAt,
                        v.reason,
                        Optional.of(enacted.enactedBy()),
                        v.adoptedAt,
                        false);
            case LawPackDropped _ ->
                new Version(v.checksum, v.proposedBy, v.proposedAt, v.reason, v.enactedBy, v.adoptedAt, true);
        };
    }

    private static LawPack checked(Supplier<LawPack> read) {
        try {
            var pack = read.get();
            var _ = RegisterReader.read(pack.texts());
            return pack;
        } catch (LawFileRefused fault) {
            throw new Refused(new Refusal.LawPackInvalid(String.valueOf(fault.getMessage())));
        }
    }
}
