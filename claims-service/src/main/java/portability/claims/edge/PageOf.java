package portability.claims.edge;

import java.util.List;
import java.util.function.Function;
import portability.ledger.edge.MalformedInput;

/// A page of a list, and the token of the next one; empty for the last.
public record PageOf<T>(List<T> lines, String next) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /// @param asked 0 for the usual size
    /// @throws MalformedInput INVALID_PAGE if it means nothing
    public static int size(int asked) {
        int size = asked == 0 ? USUAL : asked;
        if (size < 1 || size > MOST) throw new MalformedInput("INVALID_PAGE", "a page has 1 to " + MOST);
        return size;
    }

    /// @param read one line more than the page has, where there are so many
    /// @param name names a line, so that the next page begins behind it
    public static <T> PageOf<T> of(List<T> read, int size, Function<T, String> name) {
        if (read.size() <= size) return new PageOf<>(List.copyOf(read), "");
        var page = List.copyOf(read.subList(0, size));
        return new PageOf<>(page, name.apply(page.getLast()));
    }
}
