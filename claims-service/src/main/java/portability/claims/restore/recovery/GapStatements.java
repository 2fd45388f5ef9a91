package portability.claims.restore.recovery;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.exchange.channel.PartnerChannels;
import portability.claims.exchange.checkpoints.HeldOfUs.Held;
import portability.claims.exchange.pair.PairDesk.Recovered;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.KnownPartner;
import portability.claims.restore.RestoreEvent.LogRestored;
import portability.claims.witness.Noted;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.GapStatement;
import portability.proto.exchange.v1.SignedGapStatement;
import portability.proto.exchange.v1.StateGapRequest;

/// Puts a gap in words for a partner, signs them, and sends them.
@Component
class GapStatements {
    private static final long DEADLINE_SECONDS = 10;

    private final PartnerChannels channels;
    private final SigningKey key;
    private final Clock clock;

    GapStatements(PartnerChannels channels, SigningKey key, Clock clock) {
        this.channels = channels;
        this.key = key;
        this.clock = clock;
    }

    /// @param witnessed the newest checkpoint the partner holds
    /// @return a `SignedGapStatement`, serialised
    Octets about(KnownPartner partner, LogRestored restored, Noted witnessed, Held held, Recovered recovered) {
        var content = GapStatement.newBuilder()
                .setOldLog(witnessed.log())
                .setNewLog(restored.log())
                .setReceiver(partner.institution().toString())
                .setLastCommon(held.common().map(Noted::note).orElse(""))
                .setLastWitnessed(witnessed.note())
                .setRecoveredFrom(recovered.from())
                .setRecoveredTo(recovered.to())
                .addAllOfficers(restored.officers())
                .setReason(restored.reason())
                .setStated(WireTime.of(clock.instant()))
                .setKeyId(key.verificationKey().keyId())
                .build()
                .toByteArray();
        return Octets.of(SignedGapStatement.newBuilder()
                .setContent(ByteString.copyFrom(content))
                .setSignature(ByteString.copyFrom(key.sign(SignedUse.GAP, content)))
                .build()
                .toByteString());
    }

    /// @return have two officers there accepted it?
    /// @throws io.grpc.StatusRuntimeException if it does not answer, or says that it has witnessed otherwise
    boolean state(KnownPartner partner, Octets statement) {
        try {
            return ExchangeServiceGrpc.newBlockingStub(channels.to(partner))
                    .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
                    .stateGap(StateGapRequest.newBuilder()
                            .setStatement(SignedGapStatement.parseFrom(statement.toByteArray()))
                            .build())
                    .getAccepted();
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored statement cannot be read", broken);
        }
    }
}
