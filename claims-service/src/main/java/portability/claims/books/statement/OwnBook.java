package portability.claims.books.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import portability.claims.Octets;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Balances;
import portability.claims.books.OpenItems;
import portability.claims.books.OpenItems.Filter;
import portability.claims.books.OpenItems.Item;
import portability.claims.books.PostsEntries;
import portability.claims.books.statement.Comparison.Lines;
import portability.claims.books.statement.Stated.Total;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.pair.PairDesk;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.ReadModels;

/// The book of a pair as it is here, at one moment.
@Component
class OwnBook {
    private static final int PAGE = 5_000;

    private final OpenItems items;
    private final Balances balances;
    private final PairDesk pairs;
    private final OutboxList outbox;
    private final ReadModels readModels;
    private final List<PostsEntries> posting;
    private final TransactionTemplate oneMoment;
    private final String here;

    OwnBook(
            OpenItems items,
            Balances balances,
            PairDesk pairs,
            OutboxList outbox,
            ReadModels readModels,
            List<PostsEntries> posting,
            PlatformTransactionManager transactions,
            NodeProperties node) {
        this.items = items;
        this.balances = balances;
        this.pairs = pairs;
        this.outbox = outbox;
        this.readModels = readModels;
        this.posting = List.copyOf(posting);
        this.here = node.institution();
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneMoment.setReadOnly(true);
    }

    /// How far the documents of the pair are in the book for certain: by number, of what was sent and of what came.
    record Reach(long sent, long received) {}

    /// The book, at a place in the log.
    record Snapshot(Reach reach, long position, Stated stated) {}

    /// Waits until all that was sent and all that came until now is booked.
    ///
    /// @throws portability.ledger.processing.ReadModelNotCurrent BEHIND if it is not within ten seconds
    Reach await(String partner) {
        // Counted first: what is sent or comes while it waits may or may not be in the book.
        readModels.catchUp(OutboxList.PROCESSOR);
        var reach = new Reach(outbox.last(partner), pairs.receivedCount(partner));
        for (var source : posting) source.processors().forEach(readModels::catchUp);
        readModels.catchUp(OpenItems.PROCESSOR);
        return reach;
    }

    Snapshot snapshot(String partner) {
        var reach = await(partner);
        return Objects.requireNonNull(oneMoment.execute(_ -> {
            long position = balances.position();
            return new Snapshot(reach, position, new Stated(totals(partner, position), digests(partner)));
        }));
    }

    private SortedMap<Total, Long> totals(String partner, long position) {
        var totals = new TreeMap<Total, Long>();
        for (var balance : balances.of(partner, position)) {
            var account = balance.account();
            if (account.state() == State.OWN || !account.kind().isOfThePair()) continue;
            long minor = balance.amount().getAmountMinorLong();
            long open = account.side() == Side.OWED_TO_US ? minor : -minor;
            if (open != 0)
                totals.merge(
                        new Total(
                                Claimed.creditorOf(account, here), account.currency(), account.kind(), account.state()),
                        open,
                        Long::sum);
        }
        return totals;
    }

    private SortedMap<Bucket, Octets> digests(String partner) {
        var digests = new Digests(here);
        var after = Optional.<Item>empty();
        while (true) {
            var page = items.page(Filter.of(partner), after, PAGE);
            if (page.isEmpty()) return digests.end();
            page.stream().filter(item -> item.account().kind().isOfThePair()).forEach(digests::add);
            after = Optional.of(page.getLast());
        }
    }

    /// Every line of some buckets.
    Lines lines(String partner, Collection<Bucket> buckets) {
        var thousands = new TreeMap<String, List<Integer>>();
        for (var bucket : new TreeSet<>(buckets))
            thousands.computeIfAbsent(bucket.caseId(), _ -> new ArrayList<>()).add(bucket.number());
        var all = new TreeMap<Claimed, SortedMap<State, Long>>();
        oneMoment.executeWithoutResult(_ -> thousands.forEach((caseId, of) -> {
            var after = Optional.<Item>empty();
            while (true) {
                var page = items.ofCase(partner, caseId, of, after, PAGE);
                for (var item : page)
                    if (item.account().kind().isOfThePair())
                        all.computeIfAbsent(
                                        Claimed.of(item.line(), item.account(), here), _ -> new TreeMap<State, Long>())
                                .put(item.account().state(), item.amount().getAmountMinorLong());
                if (page.size() < PAGE) return;
                after = Optional.of(page.getLast());
            }
        }));
        return new Lines(all);
    }
}
