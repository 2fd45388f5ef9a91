package portability.claims.claim.followup;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.ClaimCommand.NoteForwardArrived;
import portability.claims.claim.ClaimCommand.NoteForwardReturned;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.HandingOver;
import portability.claims.claim.followup.OpenClaims.Forwarding;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.SignedReceipt;
import portability.ledger.edge.Principal;
import portability.proto.exchange.v1.Receipt;

/// Claims that go from one contact institution to another. Looks, in rounds, which have arrived: what the
/// other one has signed says it, and nothing else does.
@Component
class ForwardedClaims {
    private static final Principal NODE = Principal.node("forwarded-claims");

    private static final int MOST_FORWARDED = 20;

    private final OpenClaims open;
    private final ClaimDesk claims;
    private final OutboxList outbox;
    private final PairDesk pairs;
    private final Clock clock;

    ForwardedClaims(OpenClaims open, ClaimDesk claims, OutboxList outbox, PairDesk pairs, Clock clock) {
        this.open = open;
        this.claims = claims;
        this.outbox = outbox;
        this.pairs = pairs;
        this.clock = clock;
    }

    /// Does it go on from a claim in which this institution decided, or may yet? Then no machine decides: it
    /// would be paid twice. A claim that went on more often than anyone would do is for an officer.
    boolean mayBeDecidedTwice(Claim claim) {
        var earlier = continued(claim);
        for (int i = 0; i < MOST_FORWARDED; i++) {
            if (earlier.isEmpty()) return false;
            var before = claims.claim(earlier);
            if (HandingOver.mayBeDecidedTwice(before)) return true;
            earlier = continued(before);
        }
        return true;
    }

    private static String continued(Claim claim) {
        return claim.opening().map(opening -> opening.file().continues()).orElse("");
    }

    void lookForReceipts() {
        for (var one : open.forwarding())
            receipt(one).ifPresent(receipt -> claims.send(one.claimId(), told(one, receipt), NODE));
    }

    private Optional<SignedReceipt> receipt(Forwarding one) {
        return outbox.of(one.partner(), one.documentId())
                .filter(_ -> !outbox.isOpen(one.partner(), one.documentId()))
                .flatMap(entry -> pairs.receiptFor(one.partner(), entry.streamSeq(), entry.pairSeq()));
    }

    private ClaimCommand told(Forwarding one, SignedReceipt signed) {
        try {
            var receipt = Receipt.parseFrom(signed.receipt().toByteString());
            return receipt.getWithdrawn()
                    ? new NoteForwardReturned(one.documentId())
                    : new NoteForwardArrived(one.documentId(), clock.instant());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored receipt cannot be read", broken);
        }
    }
}
