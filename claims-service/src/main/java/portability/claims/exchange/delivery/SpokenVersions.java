package portability.claims.exchange.delivery;

import com.google.protobuf.InvalidProtocolBufferException;
import org.springframework.stereotype.Component;
import portability.claims.exchange.pair.PairDesk;
import portability.proto.exchange.v1.Receipt;

/// Which version of the exchange a partner speaks, by its own signed word: the newest receipt that it gave. Nobody has
/// to agree on it before the first document, and it is known again after a restart.
@Component
public class SpokenVersions {
    private static final int FIRST = 1;

    private final OutboxList outbox;
    private final PairDesk pairs;

    SpokenVersions(OutboxList outbox, PairDesk pairs) {
        this.outbox = outbox;
        this.pairs = pairs;
    }

    /// 1 also for whoever has receipted nothing yet.
    public int of(String partner) {
        long newest = outbox.receiptedUpTo(partner);
        return outbox.at(partner, newest)
                .flatMap(entry -> pairs.receiptFor(partner, entry.streamSeq(), newest))
                .map(receipt -> version(receipt.receipt().toByteArray()))
                .orElse(FIRST);
    }

    private static int version(byte[] receipt) {
        try {
            return Math.max(FIRST, Receipt.parseFrom(receipt).getProtocol());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored receipt cannot be read", broken);
        }
    }
}
