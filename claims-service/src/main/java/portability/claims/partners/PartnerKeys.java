package portability.claims.partners;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.ledger.seal.VerificationKey;

/// Every key a partner signs or signed with, each with its time: those of the descriptor that counts, then those that
/// only an earlier one named.
public record PartnerKeys(List<DirectoryKey> keys) {
    public PartnerKeys {
        keys = List.copyOf(keys);
    }

    /// A descriptor that counted once.
    ///
    /// @param until when another took its place
    record Earlier(Descriptor descriptor, Instant until) {}

    /// @param earlier     oldest first
    /// @param compromised by key id
    static PartnerKeys of(Descriptor descriptor, List<Earlier> earlier, Map<String, Instant> compromised) {
        var terms = new LinkedHashMap<String, KeyInForce>();
        // What a partner says last of a key is what counts of it.
        descriptor.keys().forEach(key -> terms.putIfAbsent(key.key().keyId(), key));
        for (var before : earlier.reversed())
            for (var key : before.descriptor().keys())
                endedBy(key, before.until())
                        .ifPresent(ended -> terms.putIfAbsent(ended.key().keyId(), ended));
        return new PartnerKeys(terms.values().stream()
                .map(term -> new DirectoryKey(
                        term, Optional.ofNullable(compromised.get(term.key().keyId()))))
                .toList());
    }

    /// Those of a descriptor alone.
    public static PartnerKeys of(Descriptor descriptor) {
        return of(descriptor, List.of(), Map.of());
    }

    /// The key of an id, if what was signed with it at a moment and received at another is believed.
    public Optional<VerificationKey> key(String keyId, Instant signed, Instant received) {
        return find(keyId)
                .filter(key -> key.counts(signed, received))
                .map(key -> key.term().key());
    }

    /// Every key that what comes now may be signed with.
    public List<VerificationKey> countingAt(Instant moment) {
        return keys.stream()
                .filter(key -> key.counts(moment, moment))
                .map(key -> key.term().key())
                .toList();
    }

    public Optional<DirectoryKey> find(String keyId) {
        return keys.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
    }

    /// Empty where it ended before, or never began.
    private static Optional<KeyInForce> endedBy(KeyInForce key, Instant until) {
        var to = key.to().filter(until::isAfter).orElse(until);
        return key.from().isBefore(to)
                ? Optional.of(new KeyInForce(key.key(), key.from(), Optional.of(to)))
                : Optional.empty();
    }
}
