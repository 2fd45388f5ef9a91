package portability.simulation.institution;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import portability.claims.partners.KnownInstitutions;
import portability.ledger.seal.VerificationKey;

/// Everybody knows everybody: where to reach them, and the one key with which each signs.
public final class Registry implements KnownInstitutions {
    private final List<String> names;
    private final Map<String, FakeKey> keys;
    private final Map<String, Party> parties = new HashMap<>();

    public Registry(List<String> institutions) {
        names = List.copyOf(institutions);
        keys = institutions.stream().collect(Collectors.toMap(Function.identity(), FakeKey::new));
    }

    public List<String> names() {
        return names;
    }

    public FakeKey keyOf(String institution) {
        var key = keys.get(institution);
        if (key == null) throw new IllegalArgumentException("nobody knows " + institution);
        return key;
    }

    public void answersAt(String institution, Party party) {
        parties.put(institution, party);
    }

    Party party(String institution) {
        var party = parties.get(institution);
        if (party == null) throw new IllegalArgumentException("nobody answers for " + institution);
        return party;
    }

    @Override
    public boolean isActive(String institution) {
        return keys.containsKey(institution);
    }

    @Override
    public Optional<VerificationKey> key(String institution, String keyId, Instant signed) {
        return Optional.<VerificationKey>ofNullable(keys.get(institution))
                .filter(key -> key.keyId().equals(keyId));
    }
}
