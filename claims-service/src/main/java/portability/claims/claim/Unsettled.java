package portability.claims.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import portability.claims.claim.Claim.Dispatch;
import portability.claims.claim.ClaimEvent.DocumentArrivedAfterAll;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.DocumentTakenBack;
import portability.claims.claim.ClaimEvent.DocumentUndeliverable;
import portability.claims.claim.ClaimEvent.SetAsideSettled;

/// What did not go as it should with a claim's documents, and which of them it may still happen to.
///
/// @param sentAs        the newest document of each errand
/// @param undeliverable what officers gave up, while nothing went in its place
/// @param takenBack     the document in whose place another one has to go
/// @param setAside      partners' documents that changed nothing and that no officer has seen to, with who sent them
public record Unsettled(
        Map<Dispatch, String> sentAs,
        Map<Dispatch, Undeliverable> undeliverable,
        Map<Dispatch, String> takenBack,
        Map<String, String> setAside) {
    /// A document that was given up.
    public record Undeliverable(String documentId, String reason) {}

    public Unsettled {
        sentAs = Map.copyOf(sentAs);
        undeliverable = Map.copyOf(undeliverable);
        takenBack = Map.copyOf(takenBack);
        setAside = Map.copyOf(setAside);
    }

    static Unsettled nothing() {
        return new Unsettled(Map.of(), Map.of(), Map.of(), Map.of());
    }

    /// The errand for which a document is the newest; empty for one in whose place another went since.
    public Optional<Dispatch> errandOf(String to, String documentId) {
        return sentAs.entrySet().stream()
                .filter(sent -> sent.getKey().to().equals(to) && sent.getValue().equals(documentId))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Unsettled dispatched(DocumentDispatched e) {
        var errand = new Dispatch(e.institution(), e.errand());
        return new Unsettled(
                with(sentAs, errand, e.documentId()),
                without(undeliverable, errand),
                without(takenBack, errand),
                setAside);
    }

    Unsettled undeliverable(DocumentUndeliverable e) {
        var errand = new Dispatch(e.institution(), e.errand());
        return new Unsettled(
                sentAs,
                with(undeliverable, errand, new Undeliverable(e.documentId(), e.reason())),
                takenBack,
                setAside);
    }

    Unsettled arrived(DocumentArrivedAfterAll e) {
        var errand = new Dispatch(e.institution(), e.errand());
        return new Unsettled(sentAs, without(undeliverable, errand), without(takenBack, errand), setAside);
    }

    Unsettled takenBack(DocumentTakenBack e) {
        var errand = new Dispatch(e.institution(), e.errand());
        return new Unsettled(sentAs, without(undeliverable, errand), with(takenBack, errand, e.documentId()), setAside);
    }

    Unsettled setAside(DocumentSetAside e) {
        return new Unsettled(sentAs, undeliverable, takenBack, with(setAside, e.documentId(), e.institution()));
    }

    Unsettled settled(SetAsideSettled e) {
        return new Unsettled(sentAs, undeliverable, takenBack, without(setAside, e.documentId()));
    }

    private static <K, V> Map<K, V> with(Map<K, V> before, K key, V value) {
        var after = new HashMap<>(before);
        after.put(key, value);
        return after;
    }

    private static <K, V> Map<K, V> without(Map<K, V> before, K key) {
        var after = new HashMap<>(before);
        after.remove(key);
        return after;
    }
}
