package portability.totalisation.law;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import portability.kernel.Country;
import portability.totalisation.law.Instrument.Party;

/// The parties of an instrument in their order, each found by its state without a search. Made once, with the law.
public final class Parties extends AbstractList<Party> implements RandomAccess {
    private final List<Party> inOrder;
    private final Map<Country, Optional<Party>> byState = new HashMap<>();

    private Parties(List<Party> parties) {
        this.inOrder = List.copyOf(parties);
        for (var party : inOrder) byState.putIfAbsent(party.state(), Optional.of(party));
    }

    public static Parties of(List<Party> parties) {
        return new Parties(parties);
    }

    /// The first entry of the state.
    Optional<Party> of(Country state) {
        return byState.getOrDefault(state, Optional.empty());
    }

    @Override
    public Party get(int index) {
        return inOrder.get(index);
    }

    @Override
    public int size() {
        return inOrder.size();
    }
}
