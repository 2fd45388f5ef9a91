package portability.claims.netting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// All books of this institution together: what is due between it and a partner, and in which window it is.
@Component
public class DueBooks {
    private final List<DueItems> books;
    private final NettingDesk desk;

    DueBooks(List<DueItems> books, NettingDesk desk) {
        this.books = List.copyOf(books);
        this.desk = desk;
    }

    /// What is open, by reference, in the order of the books.
    ///
    /// @param windows in which window an item is, by reference, where it is in one
    public record Due(Map<String, DueItem> items, Map<String, String> windows) {
        /// Is it free for a window?
        boolean isFree(String reference, String windowId) {
            var taken = windows.get(reference);
            return taken == null || taken.equals(windowId);
        }
    }

    public Due of(String partner) {
        var items = new LinkedHashMap<String, DueItem>();
        for (var book : books)
            for (var item : book.open(partner))
                if (items.put(item.reference(), item) != null)
                    throw new IllegalStateException("an item is in two books: " + item.reference());
        var sources = new HashMap<String, Netted>();
        var windows = new HashMap<String, String>();
        for (var item : items.values())
            sources.computeIfAbsent(item.source(), desk::netted)
                    .windowOf(item.reference())
                    .ifPresent(window -> windows.put(item.reference(), window));
        return new Due(items, windows);
    }
}
