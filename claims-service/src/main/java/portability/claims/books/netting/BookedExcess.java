package portability.claims.books.netting;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.books.OpenItems;
import portability.claims.netting.settled.ExcessList;

/// What was paid in excess, from the book.
@Component
class BookedExcess implements ExcessList {
    private final OpenItems items;
    private final BookedNow now;

    BookedExcess(OpenItems items, BookedNow now) {
        this.items = items;
        this.now = now;
    }

    @Override
    public List<String> with(String partner) {
        now.await();
        return items.advanced(partner);
    }
}
