package portability.claims.books.statement;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.PairDesk;

/// Which cases a partner's book cannot have, or this one may have already, as it was when a statement was made: those
/// about which documents of the pair were under way.
@Component
class UnderWay {
    private final OutboxList outbox;
    private final PairDesk pairs;

    UnderWay(OutboxList outbox, PairDesk pairs) {
        this.outbox = outbox;
        this.pairs = pairs;
    }

    /// @param sentUpTo     by the partner, of what it sent here: what it sent since may be in its book or not
    /// @param receivedUpTo by the partner, of what was sent from here: what was sent since may be in this book only
    /// @return the document, by case
    Map<String, String> since(String partner, long sentUpTo, long receivedUpTo) {
        var cases = new HashMap<String, String>();
        for (var sent : outbox.since(partner, receivedUpTo)) cases.put(sent.caseId(), sent.documentId());
        long received = pairs.receivedCount(partner);
        for (long number = Math.max(1, sentUpTo + 1); number <= received; number++)
            pairs.received(partner, number).ifPresent(event -> {
                if (event instanceof DocumentReceived document) cases.put(document.caseId(), document.documentId());
            });
        return cases;
    }
}
