package portability.agreements.edge;

import java.util.List;
import java.util.function.Function;
import portability.ledger.edge.MalformedInput;

/// Which page of a list that is in order of its ids.
///
/// @param size  how many at most
/// @param after the last id of the page before; empty for the first
public record Page(int size, String after) {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LONGEST_TOKEN = 200;

    /// @throws MalformedInput INVALID_PAGE
    public static Page of(int size, String token) {
        if (size < 0 || size > MOST) throw new MalformedInput("INVALID_PAGE", "a page has 1 to " + MOST + " entries");
        if (token.length() > LONGEST_TOKEN) throw new MalformedInput("INVALID_PAGE", "that is no page token");
        return new Page(size == 0 ? USUAL : size, token);
    }

    /// What is on the page, and the token of the next one; empty on the last.
    public record Cut<T>(List<T> entries, String next) {}

    /// @param sorted by id
    public <T> Cut<T> cut(List<T> sorted, Function<T, String> id) {
        var left = sorted.stream()
                .filter(entry -> id.apply(entry).compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        if (left.size() <= size) return new Cut<>(left, "");
        var entries = left.subList(0, size);
        return new Cut<>(entries, id.apply(entries.getLast()));
    }
}
