package portability.claims.books.jdbc;

import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.books.EntryPosted;
import portability.claims.books.OpenItems;
import portability.ledger.processing.ReadModel;

/// Read model: fills the tables of the book.
@Repository
@ProcessingGroup(OpenItems.PROCESSOR)
public class BookTable implements ReadModel {
    private static final String BATCH = "portability.books";
    /// Then what was gathered is stored before the batch ends: entries may have ten thousand legs each.
    private static final int MOST_LEGS = 20_000;

    private final JdbcClient sql;

    BookTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return OpenItems.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("book_entry", "book_leg", "book_balance", "book_item");
    }

    @EventHandler
    void on(EntryPosted event, TrackingToken token) {
        var work = CurrentUnitOfWork.get();
        PostedBatch batch = work.getOrComputeResource(BATCH, _ -> {
            var begun = new PostedBatch();
            work.onPrepareCommit(_ -> begun.store(sql));
            return begun;
        });
        batch.add(event.entry(), token.position().orElseThrow());
        if (batch.legs() > MOST_LEGS) batch.store(sql);
    }
}
