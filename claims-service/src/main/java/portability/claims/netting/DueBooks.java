package portability.claims.netting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// All books of this institution together: what is due between it and a partner, and in which window it is. Reads as
/// much as is asked for, however much there is.
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
    /// @param taken   what had been taken when it was read, by the stream that says it
    public record Due(Map<String, DueItem> items, Map<String, String> windows, Map<String, Netted> taken) {
        /// Is it free for a window?
        boolean isFree(String reference, String windowId) {
            var other = windows.get(reference);
            return other == null || other.equals(windowId);
        }
    }

    /// What is due by a day and in no window, until there is enough. What was passed on the way is among it.
    ///
    /// @param enough how many that are free; there may be some more
    public Due free(String partner, LocalDate by, int enough) {
        var reading = new Reading(partner);
        for (var book : books)
            if (reading.free() < enough)
                book.due(partner, by, page -> {
                    reading.add(book, page);
                    return reading.free() < enough;
                });
        return reading.due();
    }

    /// Of some items those that are open here.
    public Due named(String partner, Collection<DueItem> asked) {
        var reading = new Reading(partner);
        for (var book : books) reading.add(book, book.named(partner, asked));
        return reading.due();
    }

    /// Items as they are read, and what was taken of them, which is read after them.
    private final class Reading {
        private final String partner;
        private final Map<String, DueItem> items = new LinkedHashMap<>();
        private final Map<String, String> windows = new HashMap<>();
        private final Map<String, Netted> taken = new HashMap<>();
        private final Map<String, Boolean> agreed = new HashMap<>();

        Reading(String partner) {
            this.partner = partner;
        }

        int free() {
            return items.size() - windows.size();
        }

        Due due() {
            return new Due(
                    Collections.unmodifiableMap(items),
                    Collections.unmodifiableMap(windows),
                    Collections.unmodifiableMap(taken));
        }

        void add(DueItems book, List<DueItem> page) {
            for (var item : page) taken.computeIfAbsent(NettingDesk.takenIn(item), _ -> desk.netted(item));
            for (var item : current(book, page)) {
                if (items.put(item.reference(), item) != null)
                    throw new IllegalStateException("an item is in two books: " + item.reference());
                windowOf(item).ifPresent(window -> windows.put(item.reference(), window));
            }
        }

        /// Where more has become due of something that both have agreed to settle before, as when the rest of a line is
        /// accepted later, that is an item of its own.
        private List<DueItem> current(DueItems book, List<DueItem> page) {
            if (!book.takesOffWhatIsAgreed() || page.stream().noneMatch(this::isAgreed)) return page;
            // Read again: what was agreed to before it was read what is taken is off the book by now.
            return book.named(partner, page).stream().map(this::further).toList();
        }

        private DueItem further(DueItem item) {
            var part = item;
            for (int number = 2; isAgreed(part); number++) part = item.part(number);
            return part;
        }

        private boolean isAgreed(DueItem item) {
            return windowOf(item)
                    .filter(id -> agreed.computeIfAbsent(id, DueBooks.this::isAgreed))
                    .isPresent();
        }

        private Optional<String> windowOf(DueItem item) {
            return Optional.ofNullable(taken.get(NettingDesk.takenIn(item)))
                    .flatMap(netted -> netted.windowOf(item.reference()));
        }
    }

    private boolean isAgreed(String windowId) {
        return desk.find(windowId)
                .filter(standing -> standing.window().state() == Window.State.AGREED)
                .isPresent();
    }
}
