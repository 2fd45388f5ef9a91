package portability.claims.books.grpc;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Line;
import portability.claims.books.OpenItems.Filter;
import portability.claims.books.OpenItems.Item;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.proto.claims.v1.ListOpenItemsRequest;

/// Reads what is asked about the book.
final class BooksAsked {
    private static final int DEFAULT_PAGE = 500;
    private static final int LARGEST_PAGE = 5_000;
    private static final int LONGEST_ID = 64;
    private static final String SEPARATOR = "\t";

    private BooksAsked() {}

    /// @throws MalformedInput INVALID_BOOK
    static Account account(String text) {
        return read(() -> Account.parse(text), "no account of the book");
    }

    /// @throws MalformedInput INVALID_BOOK
    static InstitutionId partner(String text) {
        return read(() -> InstitutionId.parse(text), "partner names no institution");
    }

    /// @throws MalformedInput INVALID_BOOK
    static String requestId(String text) {
        if (text.isBlank() || text.length() > LONGEST_ID) throw invalid("request_id is missing or too long");
        return text;
    }

    /// @throws MalformedInput INVALID_BOOK
    static int page(int size) {
        if (size < 0 || size > LARGEST_PAGE) throw invalid("a page has at most " + LARGEST_PAGE);
        return size == 0 ? DEFAULT_PAGE : size;
    }

    /// @throws MalformedInput INVALID_BOOK
    static Filter filter(ListOpenItemsRequest request) {
        return new Filter(
                partner(request.getPartner()).toString(),
                given(request.getCurrency(), code -> CurrencyUnit.of(code).getCode()),
                given(request.getKind(), Kind::valueOf),
                given(request.getSide(), Side::valueOf),
                given(request.getState(), State::valueOf),
                given(request.getDueBy(), LocalDate::parse));
    }

    private static <T> Optional<T> given(String text, Function<String, T> reading) {
        if (text.isEmpty()) return Optional.empty();
        return Optional.of(read(() -> reading.apply(text), "a filter means nothing"));
    }

    /// Where a page ends: account, case and line of its last item.
    static String token(Item last) {
        var text = String.join(
                SEPARATOR,
                last.account().toString(),
                last.line().caseId(),
                last.line().number());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws MalformedInput INVALID_BOOK
    static Optional<Item> after(String token) {
        return given(token, text -> {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length != 3) throw new IllegalArgumentException("no page token");
            var account = Account.parse(parts[0]);
            return new Item(
                    account,
                    new Line(parts[1], parts[2]),
                    Money.zero(CurrencyUnit.of(account.currency())),
                    Optional.empty(),
                    0);
        });
    }

    /// What is read of a request.
    private interface Reading<T> {
        T read();
    }

    private static <T> T read(Reading<T> reading, String otherwise) {
        try {
            return reading.read();
        } catch (IllegalArgumentException | DateTimeException _) {
            throw invalid(otherwise);
        }
    }

    private static MalformedInput invalid(String why) {
        return new MalformedInput("INVALID_BOOK", why);
    }
}
