package portability.claims.books.netting;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.books.OpenItems;
import portability.claims.books.PostsEntries;
import portability.ledger.processing.ReadModels;

/// Waits until all that happened until now is in the book.
@Component
class BookedNow {
    private final List<PostsEntries> posting;
    private final ReadModels readModels;

    BookedNow(List<PostsEntries> posting, ReadModels readModels) {
        this.posting = List.copyOf(posting);
        this.readModels = readModels;
    }

    /// @throws portability.ledger.processing.ReadModelNotCurrent if it is not within ten seconds
    void await() {
        for (var source : posting) source.processors().forEach(readModels::awaitCurrent);
        readModels.awaitCurrent(OpenItems.PROCESSOR);
    }
}
