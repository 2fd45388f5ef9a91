package portability.claims.exchange.pair;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.Receipt;

/// Which version of the exchange a partner speaks, by its own word: what it said last since this service started, in a
/// receipt, beside a document or as a greeting; else the newest receipt that is kept. Nobody has to agree on it before
/// the first document.
@Component
public class SpokenVersions {
    private final ReceiptedPlaces places;
    private final KeptReceipts receipts;
    private final Map<String, Integer> heard = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    SpokenVersions(ReceiptedPlaces places, KeptReceipts receipts) {
        this.places = places;
        this.receipts = receipts;
    }

    /// Tells a partner's name when it says another version than before.
    public void onHeard(Consumer<String> listener) {
        listeners.add(listener);
    }

    /// @param version 0 says nothing
    public void heard(String partner, int version) {
        if (version < KindVersions.FIRST) return;
        var before = heard.put(partner, version);
        if (before == null || before != version) listeners.forEach(listener -> listener.accept(partner));
    }

    /// What a receipt says: without a word of it, its release is the first one.
    public void receipted(String partner, byte[] receipt) {
        heard(partner, version(receipt));
    }

    /// Empty for whoever has not said anything yet.
    public Optional<Integer> of(String partner) {
        var said = heard.get(partner);
        if (said != null) return Optional.of(said);
        return places.newestReceipted(partner)
                .flatMap(place -> receipts.find(partner, place.streamSeq(), place.pairSeq()))
                .map(receipt -> version(receipt.receipt().toByteArray()));
    }

    /// Has it said that it knows documents of a kind? Those of the first version, everybody knows.
    public boolean isKnown(String partner, DocumentKind kind) {
        int since = KindVersions.since(kind);
        return since == KindVersions.FIRST
                || of(partner).filter(spoken -> spoken >= since).isPresent();
    }

    /// For what an officer would tell one partner. Who has not said anything yet is not refused: the document waits.
    /// @throws Refused PARTNER_OLDER if it has said that it does not know documents of the kind
    public void require(String partner, DocumentKind kind) {
        int since = KindVersions.since(kind);
        if (since > KindVersions.FIRST
                && of(partner).filter(spoken -> spoken < since).isPresent()) throw new Refused(Refusal.PARTNER_OLDER);
    }

    private static int version(byte[] receipt) {
        try {
            return Math.max(KindVersions.FIRST, Receipt.parseFrom(receipt).getProtocol());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored receipt cannot be read", broken);
        }
    }
}
