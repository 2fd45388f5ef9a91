package portability.claims.books.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.claims.Octets;
import portability.claims.books.Line;
import portability.claims.books.OpenItems.Item;

/// Digests of what stands of lines, as `StatedDigest` says. Items are given in the order of [portability.claims.books
/// .OpenItems], so that of a million lines only the digests are held.
final class Digests {
    private final String here;
    private final SortedMap<Bucket, Octets> done = new TreeMap<>();
    private final SortedMap<Bucket, MessageDigest> open = new TreeMap<>();
    private final List<String> ofLine = new ArrayList<>();
    private Optional<Line> line = Optional.empty();

    Digests(String here) {
        this.here = here;
    }

    void add(Item item) {
        if (line.isPresent() && !line.get().equals(item.line())) endLine(item.line());
        line = Optional.of(item.line());
        var account = item.account();
        ofLine.add(String.join(
                "\t",
                item.line().number(),
                Claimed.creditorOf(account, here),
                account.currency(),
                account.kind().name(),
                account.state().name(),
                Long.toString(item.amount().getAmountMinorLong())));
    }

    SortedMap<Bucket, Octets> end() {
        line.ifPresent(this::endLine);
        endCase();
        return Collections.unmodifiableSortedMap(done);
    }

    private void endLine(Line next) {
        var ended = line.orElseThrow();
        Collections.sort(ofLine);
        var digest = open.computeIfAbsent(Bucket.of(ended), _ -> sha256());
        for (var text : ofLine) digest.update((text + "\n").getBytes(UTF_8));
        ofLine.clear();
        if (!next.caseId().equals(ended.caseId())) endCase();
    }

    private void endCase() {
        open.forEach((bucket, digest) -> done.put(bucket, Octets.of(digest.digest())));
        open.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
