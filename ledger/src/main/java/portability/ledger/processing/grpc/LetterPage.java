package portability.ledger.processing.grpc;

import portability.ledger.edge.MalformedInput;
import portability.ledger.processing.DeadLetter;
import portability.proto.operations.v1.ListDeadLettersRequest;

/// Which page of the dead letters is asked for.
///
/// @param size how many at most
record LetterPage(DeadLetter.Filter filter, int size) {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    /// @throws MalformedInput INVALID_PAGE
    static LetterPage of(ListDeadLettersRequest request) {
        int size = request.getPageSize() == 0 ? USUAL : request.getPageSize();
        if (size < 0 || size > MOST) throw invalid("a page has 1 to " + MOST + " letters");
        var token = request.getPageToken();
        int at = token.lastIndexOf('/');
        if (!token.isEmpty() && at < 1) throw invalid("that is no page token");
        return new LetterPage(
                new DeadLetter.Filter(
                        request.getProcessor(),
                        request.getWithDiscarded(),
                        token.isEmpty() ? "" : token.substring(0, at),
                        token.isEmpty() ? -1 : place(token.substring(at + 1))),
                size);
    }

    /// The token of the page after this letter.
    static String after(DeadLetter last) {
        return last.processor() + "/" + last.leafIndex();
    }

    private static long place(String text) {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException _) {
            throw invalid("that is no page token");
        }
    }

    private static MalformedInput invalid(String message) {
        return new MalformedInput("INVALID_PAGE", message);
    }
}
