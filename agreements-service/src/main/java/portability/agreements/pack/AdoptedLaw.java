package portability.agreements.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import portability.agreements.pack.LawPackCommand.AdoptLawPack;
import portability.agreements.pack.LawPackEvent.LawPackAdopted;
import portability.kernel.InstitutionId;
import portability.law.LawFileRefused;
import portability.law.LawPack;
import portability.ledger.axon.Commands;

/// The law this node has adopted, read from its own events: never from what lies beside the program.
public final class AdoptedLaw {
    private final Commands commands;
    private final EventStore events;
    private final String packId;
    private volatile @Nullable Reading last;

    private record Reading(long sequence, LawPack pack) {}

    public AdoptedLaw(Commands commands, EventStore events, InstitutionId institution) {
        this.commands = commands;
        this.events = events;
        this.packId = "law-pack/" + institution;
    }

    /// Adopts the pack that came with this release; the same pack again changes nothing.
    /// @throws Refused LawPackInvalid if a file breaks its form; nothing is adopted then
    public LawPack adoptBundled() {
        LawPack bundled;
        try {
            bundled = LawPack.bundled();
        } catch (LawFileRefused fault) {
            throw new Refused(new Refusal.LawPackInvalid(String.valueOf(fault.getMessage())));
        }
        var files = bundled.texts().entrySet().stream()
                .map(file -> new LawFile(file.getKey(), file.getValue()))
                .toList();
        commands.send(new AdoptLawPack(packId, bundled.checksum(), files));
        return current();
    }

    /// The pack that holds now.
    /// @throws Refused NoLawLoaded if none was adopted yet
    public LawPack current() {
        long sequence = events.lastSequenceNumberFor(packId).orElseThrow(() -> new Refused(new Refusal.NoLawLoaded()));
        var reading = last;
        if (reading != null && reading.sequence() == sequence) return reading.pack();
        var pack = adopted().map(AdoptedLaw::packOf).orElseThrow(() -> new Refused(new Refusal.NoLawLoaded()));
        last = new Reading(sequence, pack);
        return pack;
    }

    private Optional<LawPackAdopted> adopted() {
        var stream = events.readEvents(packId);
        Optional<LawPackAdopted> found = Optional.empty();
        while (stream.hasNext())
            if (stream.next().getPayload() instanceof LawPackAdopted adopted) found = Optional.of(adopted);
        return found;
    }

    private static LawPack packOf(LawPackAdopted adopted) {
        var texts = texts(adopted.files());
        var pack = LawPack.of(texts);
        if (!pack.checksum().equals(adopted.checksum()))
            throw new IllegalStateException("the adopted files are not those of " + adopted.checksum());
        return pack;
    }

    private static Map<String, String> texts(List<LawFile> files) {
        var texts = new LinkedHashMap<String, String>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }
}
