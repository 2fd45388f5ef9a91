package portability.ledger.privacy.reads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import portability.ledger.audit.EntryOpener;
import portability.ledger.audit.Opening;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.codec.EventCodec;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.sealing.PersonalData.Opened;
import portability.ledger.store.LogReader;
import portability.ledger.store.StoredEvent;

/// Opens entries of the log for who states a purpose, once the read is recorded for everyone the entry is about.
final class RecordedOpening implements EntryOpener {
    private static final String RPC = "portability.audit.v1.AuditService/OpenEntry";

    private final LogReader log;
    private final EventCodec codec;
    private final ReadLog reads;

    RecordedOpening(LogReader log, EventCodec codec, ReadLog reads) {
        this.log = log;
        this.codec = codec;
        this.reads = reads;
    }

    @Override
    public Opening open(long leafIndex, Principal reader) {
        var stated = StatedPurpose.ofTheCall();
        if (stated.isEmpty()) return new Opening.PurposeRefused();
        return log.entry(leafIndex)
                .map(entry -> open(entry, reader, stated.get()))
                .orElseGet(Opening.UnknownEntry::new);
    }

    private Opening open(StoredEvent entry, Principal reader, StatedPurpose stated) {
        var name = new EventName(entry.name(), entry.version());
        var subjects = codec.subjects(name, entry.payload());
        if (!stated.purpose().isSocialSecurity()) {
            for (var subject : subjects) reads.refused(Optional.of(subject), reader, RPC, stated);
            return new Opening.PurposeRefused();
        }
        return switch (codec.open(entry.eventId(), entry.streamId(), name, entry.payload())) {
            case Opened.Clear(var json) -> {
                for (var subject : subjects) reads.read(subject, reader, RPC, stated, List.of(entry.name()));
                yield new Opening.Opened(new String(json, UTF_8));
            }
            case Opened.Erased(var subject) -> new Opening.Erased();
        };
    }
}
