package portability.auditor.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portability.auditor.entry.Payload;
import portability.auditor.source.LogSource;
import portability.proto.audit.v1.LogEntry;
import tools.jackson.databind.JsonNode;

/// The book as its entries in a log say it is: each balances, is posted once, and goes back to an event of
/// the log; and what the accounts come to.
public final class BookAudit {
    private static final String POSTED = "books.EntryPosted";
    private static final String STREAM = "book-entry/";
    private static final int PARTS_OF_AN_ACCOUNT = 5;
    private static final int MOST_FINDINGS = 1_000;

    private final Map<String, Long> newest = new HashMap<>();
    private final SortedMap<String, BigDecimal> balances = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Unseen> unseen = new ArrayList<>();
    private long entries;
    private long legs;
    private long found;

    private BookAudit() {}

    /// Something that should not be.
    public record Finding(long leafIndex, String what) {}

    /// An entry whose source did not stand before it.
    private record Unseen(long leafIndex, String stream, long place) {}

    /// @param before only entries before this place of the log are looked at
    public static BookAudit of(LogSource log, long before) {
        var audit = new BookAudit();
        log.forEach(entry -> audit.look(entry, before));
        audit.lookForSources();
        return audit;
    }

    private void look(LogEntry entry, long before) {
        if (!entry.getEventName().equals(POSTED)) {
            newest.merge(entry.getStreamId(), entry.getStreamSeq(), Math::max);
        } else if (entry.getLeafIndex() < before) {
            entries++;
            posted(entry, Payload.of(entry.getPayload()).path("entry"));
        }
    }

    /// What stands in one transaction with an entry may stand behind it.
    private void lookForSources() {
        for (var entry : unseen)
            if (!isSeen(entry.stream(), entry.place()))
                find(
                        entry.leafIndex(),
                        "goes back to no event of this log: place " + entry.place() + " in " + entry.stream());
    }

    private boolean isSeen(String stream, long place) {
        return place >= 0 && newest.getOrDefault(stream, -1L) >= place;
    }

    private void posted(LogEntry entry, JsonNode said) {
        long leaf = entry.getLeafIndex();
        var id = said.path("id").asString("");
        if (id.isEmpty() || !entry.getStreamId().equals(STREAM + id) || entry.getStreamSeq() != 0)
            find(leaf, "does not stand in the stream of its own name, or not alone");
        var source = said.path("source");
        var stream = source.path("stream").asString("");
        long place = source.path("place").asLong(-1);
        if (!isSeen(stream, place)) unseen.add(new Unseen(leaf, stream, place));
        balance(leaf, said.path("legs"));
    }

    private void balance(long leaf, JsonNode said) {
        var sums = new TreeMap<String, BigDecimal>();
        if (said.size() < 2) find(leaf, "has less than two legs");
        for (var leg : said) {
            legs++;
            var account = leg.path("account").asString("");
            var parts = account.split("/", -1);
            var amount = amount(leg.path("amount").asString(""));
            if (parts.length != PARTS_OF_AN_ACCOUNT
                    || amount == null
                    || amount.value().signum() <= 0) {
                find(leaf, "has a leg that is none");
                continue;
            }
            if (!parts[1].equals(amount.currency())) find(leaf, "moves " + amount.currency() + " on " + account);
            var mark = leg.path("mark").asString("");
            if (!mark.equals("DEBIT") && !mark.equals("CREDIT"))
                find(leaf, "has a leg that is neither debit nor credit");
            var signed = mark.equals("DEBIT") ? amount.value() : amount.value().negate();
            sums.merge(amount.currency(), signed, BigDecimal::add);
            balances.merge(account, signed, BigDecimal::add);
        }
        sums.forEach((currency, sum) -> {
            if (sum.signum() != 0) find(leaf, "debits and credits differ by " + sum.toPlainString() + " " + currency);
        });
    }

    /// `EUR 12.30`.
    private record Amount(String currency, BigDecimal value) {}

    private static @Nullable Amount amount(String text) {
        int space = text.indexOf(' ');
        if (space < 0) return null;
        try {
            return new Amount(text.substring(0, space), new BigDecimal(text.substring(space + 1)));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private void find(long leaf, String what) {
        found++;
        if (findings.size() < MOST_FINDINGS) findings.add(new Finding(leaf, what));
    }

    public long entries() {
        return entries;
    }

    public long legs() {
        return legs;
    }

    /// How many findings there are, also where not all are kept.
    public long found() {
        return found;
    }

    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /// Debits less credits, by account.
    public SortedMap<String, BigDecimal> balances() {
        return Collections.unmodifiableSortedMap(balances);
    }
}
