package portability.claims.witness;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import portability.claims.Octets;
import portability.ledger.merkle.LogName;
import portability.proto.exchange.v1.GapStatement;
import portability.proto.exchange.v1.SignedGapStatement;

/// What a restore lost, as its institution stated it.
///
/// @param lastCommon    empty where the receiver had seen nothing the log goes on from
/// @param lastWitnessed what the receiver had seen last
public record StatedGap(
        GapStatement statement, LogName oldLog, LogName newLog, Optional<Noted> lastCommon, Noted lastWitnessed) {
    public StatedGap {
        boolean next = oldLog.institution().equals(newLog.institution())
                && oldLog.service().equals(newLog.service())
                && newLog.incarnation() > oldLog.incarnation();
        if (!next) throw new IllegalArgumentException("a restored log goes on as its next incarnation");
        if (lastCommon.map(Noted::size).orElse(0L) > lastWitnessed.size())
            throw new IllegalArgumentException("what is common was witnessed");
    }

    /// Reads a `SignedGapStatement`; whether it is signed is for others to see.
    /// @throws IllegalArgumentException if it is none
    public static StatedGap read(Octets signed) {
        try {
            var content = SignedGapStatement.parseFrom(signed.toByteArray()).getContent();
            var said = GapStatement.parseFrom(content);
            return new StatedGap(
                    said,
                    LogName.parse(said.getOldLog()),
                    LogName.parse(said.getNewLog()),
                    said.getLastCommon().isEmpty() ? Optional.empty() : Optional.of(Noted.stored(said.getLastCommon())),
                    Noted.stored(said.getLastWitnessed()));
        } catch (InvalidProtocolBufferException unreadable) {
            throw new IllegalArgumentException("not a statement of a gap", unreadable);
        }
    }

    /// How many entries both know.
    public long commonSize() {
        return lastCommon.map(Noted::size).orElse(0L);
    }

    /// The checkpoint from which the new incarnation goes on: the same tree under the new name.
    Optional<Noted> lastCommonInNewLog() {
        return lastCommon.map(common -> new Noted(newLog.toString(), common.note()));
    }
}
