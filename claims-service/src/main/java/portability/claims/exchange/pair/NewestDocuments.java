package portability.claims.exchange.pair;

import java.util.LinkedHashMap;
import java.util.Map;

/// The newest documents of a pair, by id. Of the older ones the pair's own stream and the list of the outbox tell: a
/// state that knew them all would be written again and again, ever longer, with each snapshot.
///
/// @param numbers by document id, the oldest first
record NewestDocuments(Map<String, Long> numbers) {
    /// So many that what is behind them has long been seen by the list of the outbox and by the claims.
    static final int MOST = 500;

    static NewestDocuments none() {
        return new NewestDocuments(new LinkedHashMap<>());
    }

    /// Changes in place, as it happens with every document.
    NewestDocuments with(String documentId, long number) {
        numbers.put(documentId, number);
        if (numbers.size() > MOST) numbers.remove(numbers.keySet().iterator().next());
        return this;
    }

    boolean contains(String documentId) {
        return numbers.containsKey(documentId);
    }

    int size() {
        return numbers.size();
    }
}
