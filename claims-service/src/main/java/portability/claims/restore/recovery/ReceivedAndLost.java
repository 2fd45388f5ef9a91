package portability.claims.restore.recovery;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.exchange.arrival.Intake;
import portability.claims.exchange.channel.PartnerChannels;
import portability.claims.exchange.pair.GivenReceipt;
import portability.claims.exchange.pair.NotTakenBack;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.SignedReceipt;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.KnownPartner;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.FetchSinceRequest;
import portability.proto.exchange.v1.FetchSinceResponse;
import portability.proto.exchange.v1.Receipt;

/// Asks a partner for what it had sent here, was receipted, and is lost. It counts from the day it was first received:
/// the receipt given then comes back with it.
@Component
class ReceivedAndLost {
    private static final long DEADLINE_MINUTES = 10;

    private final PartnerChannels channels;
    private final PairDesk pairs;
    private final Intake intake;
    private final SigningKey ownKey;
    private final String here;

    ReceivedAndLost(PartnerChannels channels, PairDesk pairs, Intake intake, SigningKey ownKey, NodeProperties node) {
        this.channels = channels;
        this.pairs = pairs;
        this.intake = intake;
        this.ownKey = ownKey;
        this.here = node.institution();
    }

    /// What has no receipt of this institution's is not lost, but still on its way: the partner delivers it.
    void fetchFrom(KnownPartner partner) {
        var name = partner.institution().toString();
        long seq = pairs.receivedCount(name);
        var answers = ExchangeServiceGrpc.newBlockingStub(channels.to(partner))
                .withDeadlineAfter(DEADLINE_MINUTES, TimeUnit.MINUTES)
                .fetchSince(FetchSinceRequest.newBuilder().setAfterPairSeq(seq).build());
        while (answers.hasNext()) {
            var answer = answers.next();
            if (answer.getReceipt().isEmpty()) return;
            var receipt = ownReceipt(answer);
            seq++;
            if (answer.getDocument().isEmpty()) pairs.takeErased(name, seq, receipt, Principal.partner(name));
            else intake.takeAgain(partner.institution(), answer.getDocument().toByteArray(), receipt);
        }
    }

    /// @throws NotTakenBack if what is said to be this institution's receipt is none
    private GivenReceipt ownReceipt(FetchSinceResponse answer) {
        try {
            var bytes = answer.getReceipt().toByteArray();
            var receipt = Receipt.parseFrom(bytes);
            boolean isOurs = receipt.getAccepted()
                    && receipt.getReceiver().equals(here)
                    && receipt.getKeyId().equals(ownKey.verificationKey().keyId())
                    && ownKey.verificationKey()
                            .verifies(
                                    SignedUse.RECEIPT,
                                    bytes,
                                    answer.getSignature().toByteArray());
            if (!isOurs) throw new NotTakenBack(NotTakenBack.Why.NOT_RECEIPTED);
            return new GivenReceipt(
                    receipt.getDocumentId(),
                    Octets.of(receipt.getHeaderHash()),
                    WireTime.read(receipt.getReceived()),
                    new SignedReceipt(Octets.of(answer.getReceipt()), Octets.of(answer.getSignature())));
        } catch (InvalidProtocolBufferException | IllegalArgumentException _) {
            throw new NotTakenBack(NotTakenBack.Why.NOT_RECEIPTED);
        }
    }
}
