package portability.claims.books.statement;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.claims.Octets;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.State;
import portability.claims.books.Line;
import portability.claims.books.statement.Comparison.Lines;
import portability.claims.books.statement.Stated.Total;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.BookStatement;
import portability.proto.exchange.v1.BookStatementAnswer;
import portability.proto.exchange.v1.BookStatementLines;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.StatedBalance;
import portability.proto.exchange.v1.StatedDigest;
import portability.proto.exchange.v1.StatedLine;

/// Statements as documents of the exchange.
final class StatementWire {
    static final Set<DocumentKind> KINDS = Set.of(
            DocumentKind.DOCUMENT_KIND_BOOK_STATEMENT,
            DocumentKind.DOCUMENT_KIND_BOOK_STATEMENT_ANSWER,
            DocumentKind.DOCUMENT_KIND_BOOK_STATEMENT_LINES);

    private static final int DIGEST_BYTES = 32;

    private StatementWire() {}

    /// @throws SealBroken MALFORMED_BODY if it is none
    static BookStatement statement(OpenedDocument document) {
        var statement = only(document, BookStatement.parser(), BookStatement.getDefaultInstance());
        var _ = wellFormed(() -> stated(statement));
        return statement;
    }

    /// @throws SealBroken MALFORMED_BODY if it is none
    static BookStatementAnswer answer(OpenedDocument document) {
        var answer = only(document, BookStatementAnswer.parser(), BookStatementAnswer.getDefaultInstance());
        var _ = wellFormed(() -> buckets(answer.getDifferingList()));
        var _ = wellFormed(() -> totals(answer.getBalancesList()));
        var _ = wellFormed(() -> lines(answer.getLinesList()));
        return answer;
    }

    /// @throws SealBroken MALFORMED_BODY if it is none
    static BookStatementLines lines(OpenedDocument document) {
        var told = only(document, BookStatementLines.parser(), BookStatementLines.getDefaultInstance());
        var _ = wellFormed(() -> lines(told.getLinesList()));
        return told;
    }

    private static <M extends Message> M only(OpenedDocument document, Parser<M> parser, M prototype) {
        if (document.parts().size() != 1) throw new SealBroken(Flaw.MALFORMED_BODY);
        return document.part(0, parser, prototype);
    }

    /// What is read of a body.
    private interface Reading<T> {
        T read();
    }

    private static <T> T wellFormed(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IllegalArgumentException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    static Stated stated(BookStatement statement) {
        var digests = new TreeMap<Bucket, Octets>();
        for (var each : statement.getDigestsList()) digests.put(bucket(each), Octets.of(each.getDigest()));
        return new Stated(totals(statement.getBalancesList()), digests);
    }

    static SortedMap<Total, Long> totals(Collection<StatedBalance> balances) {
        var totals = new TreeMap<Total, Long>();
        for (var each : balances)
            totals.put(
                    new Total(
                            InstitutionId.parse(each.getCreditor()).toString(),
                            each.getCurrency(),
                            Kind.valueOf(each.getKind()),
                            State.valueOf(each.getState())),
                    each.getMinor());
        return totals;
    }

    static List<Bucket> buckets(Collection<StatedDigest> digests) {
        return digests.stream().map(StatementWire::bucket).toList();
    }

    private static Bucket bucket(StatedDigest digest) {
        int length = digest.getDigest().size();
        if (digest.getCaseId().isEmpty() || (length != 0 && length != DIGEST_BYTES))
            throw new IllegalArgumentException("a digest is of a case");
        return new Bucket(digest.getCaseId(), digest.getBucket());
    }

    static Lines lines(Collection<StatedLine> lines) {
        var all = new TreeMap<Claimed, SortedMap<State, Long>>();
        for (var each : lines)
            all.computeIfAbsent(
                            new Claimed(
                                    new Line(each.getCaseId(), each.getNumber()),
                                    InstitutionId.parse(each.getCreditor()).toString(),
                                    each.getCurrency(),
                                    Kind.valueOf(each.getKind())),
                            _ -> new TreeMap<>())
                    .put(State.valueOf(each.getState()), each.getMinor());
        return new Lines(all);
    }

    static List<StatedBalance> balances(Map<Total, Long> totals) {
        return totals.entrySet().stream()
                .map(each -> StatedBalance.newBuilder()
                        .setCreditor(each.getKey().creditor())
                        .setCurrency(each.getKey().currency())
                        .setKind(each.getKey().kind().name())
                        .setState(each.getKey().state().name())
                        .setMinor(each.getValue())
                        .build())
                .toList();
    }

    /// @param digest empty where the lines are not there
    static StatedDigest digest(Bucket bucket, Octets digest) {
        return StatedDigest.newBuilder()
                .setCaseId(bucket.caseId())
                .setBucket(bucket.number())
                .setDigest(digest.toByteString())
                .build();
    }

    static List<StatedLine> told(Lines lines) {
        return lines.standing().entrySet().stream()
                .flatMap(each -> each.getValue().entrySet().stream()
                        .map(share -> told(each.getKey(), share.getKey(), share.getValue())))
                .toList();
    }

    private static StatedLine told(Claimed claimed, State state, long minor) {
        return StatedLine.newBuilder()
                .setCaseId(claimed.line().caseId())
                .setNumber(claimed.line().number())
                .setCreditor(claimed.creditor())
                .setCurrency(claimed.currency())
                .setKind(claimed.kind().name())
                .setState(state.name())
                .setMinor(minor)
                .build();
    }
}
