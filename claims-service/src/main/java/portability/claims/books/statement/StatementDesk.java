package portability.claims.books.statement;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.books.statement.OwnBook.Snapshot;
import portability.claims.books.statement.Stated.Total;
import portability.claims.books.statement.StatementEvent.BooksCompared;
import portability.claims.books.statement.StatementEvent.LinesTold;
import portability.claims.books.statement.StatementEvent.StatementAnswered;
import portability.claims.books.statement.StatementEvent.StatementMade;
import portability.claims.claim.CaseId;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.partners.Directory;
import portability.kernel.InstitutionId;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.store.StoreFailure.StreamConflict;
import portability.proto.exchange.v1.BookStatement;
import portability.proto.exchange.v1.BookStatementAnswer;
import portability.proto.exchange.v1.BookStatementLines;
import portability.proto.exchange.v1.DocumentKind;

/// Makes statements of the book, and takes the steps of comparing them: the partner answers with what is otherwise
/// there, and is told the lines of that as they are here; then both have named every difference.
@Component
public class StatementDesk {
    private static final String STREAM_TYPE = "book-statement";
    private static final int MOST_KEPT = 1_000;

    private final OwnBook book;
    private final UnderWay underWay;
    private final BulkAppend log;
    private final Directory directory;
    private final SpokenVersions versions;
    private final Clock clock;
    private final InstitutionId here;

    StatementDesk(
            OwnBook book,
            UnderWay underWay,
            BulkAppend log,
            Directory directory,
            SpokenVersions versions,
            Clock clock,
            NodeProperties node) {
        this.book = book;
        this.underWay = underWay;
        this.log = log;
        this.directory = directory;
        this.versions = versions;
        this.clock = clock;
        this.here = node.institutionId();
    }

    /// Makes a statement; it goes to the partner by itself. The same request again is the same statement.
    ///
    /// @return its case
    /// @throws Refused NO_PARTNER, REQUEST_ID_REUSED, PARTNER_OLDER
    public String make(String requestId, InstitutionId partner, Principal by) {
        var statementId = CaseId.of(here, "book statement/" + requestId);
        var matter = matter(statementId);
        if (matter.made().isPresent()) {
            if (!matter.made().get().partner().equals(partner.toString())) throw new Refused(Refusal.REQUEST_ID_REUSED);
            return statementId;
        }
        if (directory.findActive(partner).isEmpty()) throw new Refused(Refusal.NO_PARTNER);
        versions.require(partner.toString(), DocumentKind.DOCUMENT_KIND_BOOK_STATEMENT);
        var snapshot = book.snapshot(partner.toString());
        var statement = BookStatement.newBuilder()
                .setLogPosition(snapshot.position())
                .setSentUpTo(snapshot.reach().sent())
                .setReceivedUpTo(snapshot.reach().received())
                .addAllBalances(StatementWire.balances(snapshot.stated().totals()));
        snapshot.stated()
                .digests()
                .forEach((bucket, digest) -> statement.addDigests(StatementWire.digest(bucket, digest)));
        append(
                matter,
                by,
                new StatementMade(
                        statementId,
                        partner.toString(),
                        requestId,
                        by.name(),
                        Octets.of(statement.build().toByteString())));
        return statementId;
    }

    /// A partner's statement came: it is compared with the book here.
    void take(String statementId, String partner, BookStatement statement, Principal by) {
        var matter = matter(statementId);
        if (matter.isKnown()) return;
        var snapshot = book.snapshot(partner);
        var theirs = StatementWire.stated(statement);
        var buckets = snapshot.stated().differingBuckets(theirs);
        var totals = snapshot.stated().differingTotals(theirs);
        var answer = BookStatementAnswer.newBuilder()
                .setSentUpTo(snapshot.reach().sent())
                .setReceivedUpTo(snapshot.reach().received())
                .addAllBalances(StatementWire.balances(only(snapshot, totals)));
        for (var bucket : buckets)
            answer.addDiffering(
                    StatementWire.digest(bucket, snapshot.stated().digests().getOrDefault(bucket, Octets.none())));
        answer.addAllLines(StatementWire.told(book.lines(partner, buckets)));
        boolean differs = !buckets.isEmpty() || !totals.isEmpty();
        var answered = new StatementAnswered(
                statementId,
                partner,
                statement.getLogPosition(),
                Octets.of(answer.build().toByteString()),
                differs);
        if (differs) append(matter, by, answered);
        else append(matter, by, answered, new BooksCompared(statementId, partner, 0, List.of()));
    }

    /// The partner's answer came.
    void hear(String statementId, String partner, BookStatementAnswer answer, Principal by) {
        var matter = matter(statementId);
        if (!matter.awaitsAnswerOf(partner)) return;
        var buckets = StatementWire.buckets(answer.getDifferingList());
        if (buckets.isEmpty() && answer.getBalancesCount() == 0) {
            append(matter, by, new BooksCompared(statementId, partner, 0, List.of()));
            return;
        }
        var reach = book.await(partner);
        var ours = book.lines(partner, buckets);
        var lines = BookStatementLines.newBuilder()
                .setSentUpTo(reach.sent())
                .setReceivedUpTo(reach.received())
                .addAllLines(StatementWire.told(ours))
                .build();
        var theirs = StatementWire.lines(answer.getLinesList());
        var made = read(BookStatement.parser(), matter.made().orElseThrow().statement());
        var differences = new ArrayList<>(
                Comparison.of(ours, theirs, underWay.since(partner, answer.getSentUpTo(), answer.getReceivedUpTo())));
        var there = StatementWire.totals(answer.getBalancesList());
        differences.addAll(Comparison.ofTotals(
                only(StatementWire.totals(made.getBalancesList()), there.keySet()), there, ours, theirs));
        append(
                matter,
                by,
                new LinesTold(statementId, partner, Octets.of(lines.toByteString())),
                compared(statementId, partner, differences));
    }

    /// The partner's lines came.
    void compare(String statementId, String partner, BookStatementLines lines, Principal by) {
        var matter = matter(statementId);
        if (!matter.awaitsLinesOf(partner)) return;
        var answer = read(
                BookStatementAnswer.parser(), matter.answered().orElseThrow().answer());
        book.await(partner);
        var ours = book.lines(partner, StatementWire.buckets(answer.getDifferingList()));
        var theirs = StatementWire.lines(lines.getLinesList());
        var differences =
                Comparison.of(ours, theirs, underWay.since(partner, lines.getSentUpTo(), lines.getReceivedUpTo()));
        append(matter, by, compared(statementId, partner, differences));
    }

    private static BooksCompared compared(String statementId, String partner, List<Difference> differences) {
        return new BooksCompared(
                statementId,
                partner,
                differences.size(),
                differences.stream().limit(MOST_KEPT).toList());
    }

    private static Map<Total, Long> only(Snapshot snapshot, Set<Total> totals) {
        return only(snapshot.stated().totals(), totals);
    }

    /// Of some totals, with nothing where there is none.
    private static SortedMap<Total, Long> only(Map<Total, Long> all, Set<Total> totals) {
        var found = new TreeMap<Total, Long>();
        for (var total : totals) found.put(total, all.getOrDefault(total, 0L));
        return found;
    }

    /// What became of a statement; empty where none is known.
    public Optional<Statement> find(String statementId) {
        return Optional.of(matter(statementId))
                .filter(Matter::isKnown)
                .map(matter -> Statement.of(statementId, matter));
    }

    Matter matter(String statementId) {
        return Matter.of(log.stream(streamOf(statementId)));
    }

    private static String streamOf(String statementId) {
        return STREAM_TYPE + "/" + statementId;
    }

    /// Whoever was faster has done the same.
    private void append(Matter matter, Principal by, StatementEvent... events) {
        var placed = new ArrayList<Placed>();
        for (var event : events)
            placed.add(new Placed(streamOf(event.statementId()), matter.events() + placed.size(), STREAM_TYPE, event));
        try {
            log.append(log.encode(by, clock.millis(), placed, Set.of()));
        } catch (StreamConflict conflict) {
            if (matter(events[0].statementId()).events() <= matter.events()) throw conflict;
        }
    }

    static <M> M read(Parser<M> parser, Octets stored) {
        try {
            return parser.parseFrom(stored.toByteString());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("what was stored cannot be read", broken);
        }
    }
}
