package portability.claims.netting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /// @param sources what they rest on, as it was read
    public record Due(Map<String, DueItem> items, Map<String, String> windows, Map<String, Netted> sources) {
        /// Is it free for a window?
        boolean isFree(String reference, String windowId) {
            var taken = windows.get(reference);
            return taken == null || taken.equals(windowId);
        }
    }

    public Due of(String partner) {
        var sources = new HashMap<String, Netted>();
        var items = new LinkedHashMap<String, DueItem>();
        for (var book : books)
            for (var item : open(book, partner, sources))
                if (items.put(item.reference(), item) != null)
                    throw new IllegalStateException("an item is in two books: " + item.reference());
        var windows = new HashMap<String, String>();
        for (var item : items.values())
            windowOf(item, sources).ifPresent(window -> windows.put(item.reference(), window));
        return new Due(items, windows, sources);
    }

    /// What is open in one book, its sources read afterwards. Where more has become due of something that both have
    /// agreed to settle before, as when the rest of a line is accepted later, that is an item of its own.
    private List<DueItem> open(DueItems book, String partner, Map<String, Netted> sources) {
        var items = book.open(partner);
        for (var item : items) sources.computeIfAbsent(item.source(), desk::netted);
        if (!book.takesOffWhatIsAgreed()) return items;
        var agreed = new HashMap<String, Boolean>();
        if (items.stream().noneMatch(item -> isAgreed(windowOf(item, sources), agreed))) return items;
        // Read again: what was agreed to before the sources were read is off the book by now.
        return book.open(partner).stream()
                .filter(item -> sources.containsKey(item.source()))
                .map(item -> further(item, sources, agreed))
                .toList();
    }

    private DueItem further(DueItem item, Map<String, Netted> sources, Map<String, Boolean> agreed) {
        var part = item;
        for (int number = 2; isAgreed(windowOf(part, sources), agreed); number++) part = item.part(number);
        return part;
    }

    private boolean isAgreed(Optional<String> windowId, Map<String, Boolean> known) {
        return windowId.filter(id -> known.computeIfAbsent(id, this::isAgreed)).isPresent();
    }

    private boolean isAgreed(String windowId) {
        return desk.find(windowId)
                .filter(standing -> standing.window().state() == Window.State.AGREED)
                .isPresent();
    }

    private static Optional<String> windowOf(DueItem item, Map<String, Netted> sources) {
        return Optional.ofNullable(sources.get(item.source())).flatMap(netted -> netted.windowOf(item.reference()));
    }
}
