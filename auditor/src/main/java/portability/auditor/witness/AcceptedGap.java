package portability.auditor.witness;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import portability.auditor.entry.EntryName;
import portability.auditor.entry.Event;
import portability.auditor.entry.Payload;
import portability.auditor.note.Checkpoint;
import portability.proto.audit.v1.LogEntry;
import portability.proto.exchange.v1.GapStatement;
import portability.proto.exchange.v1.SignedGapStatement;

/// That a witness accepted what an institution stated of a restore. Source: docs/log-format.md, What the log says about
/// itself and others.
///
/// @param at            where it stands in the witness's log
/// @param newLog        the incarnation it was accepted for
/// @param signed        the statement
/// @param said          what it states
/// @param lastCommon    empty: the log goes on from nothing
/// @param lastWitnessed what the witness had seen last
/// @param named         the officers the event names
/// @param acted         the officers who did it, as the witness's log says of itself
record AcceptedGap(
        EntryName at,
        String newLog,
        SignedGapStatement signed,
        GapStatement said,
        Optional<Checkpoint> lastCommon,
        Checkpoint lastWitnessed,
        Set<String> named,
        Set<String> acted) {
    AcceptedGap {
        named = Collections.unmodifiableSortedSet(new TreeSet<>(named));
        acted = Collections.unmodifiableSortedSet(new TreeSet<>(acted));
    }

    /// @param approved by whom it was approved before
    /// @throws IllegalArgumentException if there is no statement in it
    static AcceptedGap read(LogEntry entry, Set<String> approved) {
        var payload = Payload.of(entry.getPayload());
        try {
            var bytes = Base64.getDecoder().decode(payload.path("statement").asString(""));
            var signed = SignedGapStatement.parseFrom(bytes);
            var said = GapStatement.parseFrom(signed.getContent());
            var named = new TreeSet<String>();
            payload.path("officers").forEach(officer -> named.add(officer.asString("")));
            var acted = new TreeSet<>(approved);
            acted.add(Event.of(entry).principal());
            return new AcceptedGap(
                    EntryName.of(entry),
                    payload.path("log").asString(""),
                    signed,
                    said,
                    said.getLastCommon().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Checkpoint.parse(said.getLastCommon())),
                    Checkpoint.parse(said.getLastWitnessed()),
                    named,
                    acted);
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalArgumentException("no statement of a gap", broken);
        }
    }

    /// How many entries are common.
    long commonSize() {
        return lastCommon.map(Checkpoint::size).orElse(0L);
    }

    /// Is it of the entries that are stated to be lost?
    boolean lost(Witnessed note) {
        var checkpoint = note.checkpoint();
        return checkpoint.log().equals(said.getOldLog())
                && note.at().leafIndex() < at.leafIndex()
                && checkpoint.size() > commonSize()
                && checkpoint.size() <= lastWitnessed.size();
    }

    /// What is signed. Source: portability.exchange.v1.SignedGapStatement.
    byte[] signedBytes() {
        return ByteString.copyFromUtf8("portability gap v1\0")
                .concat(signed.getContent())
                .toByteArray();
    }

    List<String> statedBy() {
        return said.getOfficersList().stream().distinct().toList();
    }
}
