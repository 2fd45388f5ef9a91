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
import portability.claims.claim.ClaimEvent.ReminderReceived;
import portability.claims.claim.ClaimEvent.ReminderSent;
import portability.claims.claim.ClaimEvent.SetAsideSettled;

/// What did not go as it should with a claim's documents, and which of them it may still happen to.
///
/// @param sentAs        the newest document of each errand
/// @param undeliverable what officers gave up, while nothing went in its place
/// @param takenBack     the document in whose place another one has to go
/// @param setAside      partners' documents that changed nothing and that no officer has seen to, with who sent them
/// @param remindersSent     how many, by what a partner owes
/// @param remindersReceived how many, by what this institution owes and has not sent
public record Unsettled(
        Map<Dispatch, String> sentAs,
        Map<Dispatch, Undeliverable> undeliverable,
        Map<Dispatch, String> takenBack,
        Map<String, String> setAside,
        Map<Dispatch, Integer> remindersSent,
        Map<Dispatch, Integer> remindersReceived) {
    /// A document that was given up.
    public record Undeliverable(String documentId, String reason) {}

    public Unsettled {
        sentAs = Map.copyOf(sentAs);
        undeliverable = Map.copyOf(undeliverable);
        takenBack = Map.copyOf(takenBack);
        setAside = Map.copyOf(setAside);
        remindersSent = Map.copyOf(remindersSent);
        remindersReceived = Map.copyOf(remindersReceived);
    }

    static Unsettled nothing() {
        return new Unsettled(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /// The errand for which a document is the newest; empty for one in whose place another went since.
    public Optional<Dispatch> errandOf(String to, String documentId) {
        return sentAs.entrySet().stream()
                .filter(sent -> sent.getKey().to().equals(to) && sent.getValue().equals(documentId))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Is it shown as undeliverable?
    boolean isGivenUp(String documentId) {
        return undeliverable.values().stream()
                .anyMatch(given -> given.documentId().equals(documentId));
    }

    /// How many reminders went to a partner for what it owes.
    int remindersTo(String partner, Errand awaited) {
        return remindersSent.getOrDefault(new Dispatch(partner, awaited), 0);
    }

    Unsettled dispatched(DocumentDispatched e) {
        var errand = new Dispatch(e.institution(), e.errand());
        return new Unsettled(
                with(sentAs, errand, e.documentId()),
                without(undeliverable, errand),
                without(takenBack, errand),
                setAside,
                remindersSent,
                without(remindersReceived, errand));
    }

    Unsettled undeliverable(DocumentUndeliverable e) {
        var given = new Undeliverable(e.documentId(), e.reason());
        return of(with(undeliverable, new Dispatch(e.institution(), e.errand()), given), takenBack, setAside);
    }

    Unsettled arrived(DocumentArrivedAfterAll e) {
        var errand = new Dispatch(e.institution(), e.errand());
        return of(without(undeliverable, errand), without(takenBack, errand), setAside);
    }

    Unsettled takenBack(DocumentTakenBack e) {
        var errand = new Dispatch(e.institution(), e.errand());
        return of(without(undeliverable, errand), with(takenBack, errand, e.documentId()), setAside);
    }

    Unsettled setAside(DocumentSetAside e) {
        return setAside(e.institution(), e.documentId());
    }

    Unsettled setAside(String sender, String documentId) {
        return of(undeliverable, takenBack, with(setAside, documentId, sender));
    }

    Unsettled settled(SetAsideSettled e) {
        return of(undeliverable, takenBack, without(setAside, e.documentId()));
    }

    Unsettled reminderSent(ReminderSent e) {
        var sent = with(remindersSent, new Dispatch(e.institution(), e.awaited()), e.number());
        return new Unsettled(sentAs, undeliverable, takenBack, setAside, sent, remindersReceived);
    }

    Unsettled reminderReceived(ReminderReceived e) {
        if (!e.open()) return this;
        var received = with(remindersReceived, new Dispatch(e.institution(), e.awaited()), e.number());
        return new Unsettled(sentAs, undeliverable, takenBack, setAside, remindersSent, received);
    }

    private Unsettled of(
            Map<Dispatch, Undeliverable> undeliverable, Map<Dispatch, String> takenBack, Map<String, String> setAside) {
        return new Unsettled(sentAs, undeliverable, takenBack, setAside, remindersSent, remindersReceived);
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
