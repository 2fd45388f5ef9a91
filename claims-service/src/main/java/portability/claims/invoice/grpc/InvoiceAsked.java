package portability.claims.invoice.grpc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import portability.claims.invoice.HalfYear;
import portability.claims.invoice.Side;
import portability.claims.invoice.Terms;
import portability.claims.invoice.wire.InvoiceDocument;
import portability.claims.invoice.wire.InvoiceWords;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.proto.claims.v1.InvoiceSide;
import portability.proto.claims.v1.OpenInvoiceRequest;

/// Reads what officers send about invoices.
final class InvoiceAsked {
    private static final int LONGEST_ID = 64;

    private InvoiceAsked() {}

    /// @throws MalformedInput INVALID_INVOICE
    static Terms terms(OpenInvoiceRequest request, String creditor) {
        return sense(() -> new Terms(
                creditor,
                InstitutionId.parse(request.getDebtor()).toString(),
                request.getReference(),
                InvoiceWords.method(request.getMethod()),
                HalfYear.parse(request.getHalfYear()),
                CurrencyUnit.of(request.getCurrency()).getCode(),
                request.getPublished().isEmpty()
                        ? Optional.empty()
                        : Optional.of(LocalDate.parse(request.getPublished()))));
    }

    /// @throws MalformedInput INVALID_INVOICE
    static String requestId(String id) {
        if (id.isBlank() || id.length() > LONGEST_ID) throw invalid("request_id is missing or too long");
        return id;
    }

    /// @throws MalformedInput INVALID_INVOICE
    static <L, R> List<R> lines(List<L> lines, Function<L, R> read) {
        if (lines.isEmpty() || lines.size() > InvoiceDocument.MOST_LINES)
            throw invalid("1 to " + InvoiceDocument.MOST_LINES + " lines");
        return sense(() -> lines.stream().map(read).toList());
    }

    /// @throws MalformedInput INVALID_INVOICE
    static Optional<Side> side(InvoiceSide side) {
        return switch (side) {
            case INVOICE_SIDE_UNSPECIFIED -> Optional.empty();
            case INVOICE_SIDE_CREDITOR -> Optional.of(Side.CREDITOR);
            case INVOICE_SIDE_DEBTOR -> Optional.of(Side.DEBTOR);
            case UNRECOGNIZED -> throw invalid("side means nothing");
        };
    }

    /// What makes no sense is the caller's fault. The messages of the records that refuse it name no person.
    /// @throws MalformedInput INVALID_INVOICE
    static <T> T sense(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalCurrencyException _) {
            throw invalid("no such currency");
        } catch (DateTimeException _) {
            throw invalid("a day is none");
        } catch (IllegalArgumentException malformed) {
            var message = malformed.getMessage();
            throw invalid(message == null ? "a word means nothing" : message);
        }
    }

    static MalformedInput invalid(String why) {
        return new MalformedInput("INVALID_INVOICE", why);
    }
}
