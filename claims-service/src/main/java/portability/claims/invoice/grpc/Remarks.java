package portability.claims.invoice.grpc;

import java.time.LocalDate;
import java.util.List;
import portability.claims.invoice.LineMove;
import portability.claims.invoice.LineWords;
import portability.claims.invoice.LinesEvent;
import portability.claims.invoice.LinesEvent.LinesAdded;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesChecked;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesIntroduced;
import portability.claims.invoice.LinesEvent.LinesPaid;
import portability.claims.invoice.LinesEvent.WithdrawalAsked;
import portability.claims.invoice.Terms;
import portability.proto.claims.v1.LineRemark;

/// What was said of a line, the oldest first.
final class Remarks {
    private static final String ASKED = "ASK_TO_WITHDRAW";

    private Remarks() {}

    static List<LineRemark> of(List<LinesEvent> said, Terms terms, int line) {
        return said.stream()
                .flatMap(event -> switch (event) {
                    case LinesDecided e -> of(e.moves(), e.words(), terms.debtor(), e.on(), line).stream();
                    case LinesAnswered e -> of(e.moves(), e.words(), terms.creditor(), e.on(), line).stream();
                    case WithdrawalAsked e -> asked(e, terms.creditor(), line).stream();
                    case LinesAdded _, LinesIntroduced _, LinesChecked _, LinesPaid _ -> List.<LineRemark>of().stream();
                })
                .toList();
    }

    private static List<LineRemark> of(
            List<LineMove> moves, List<LineWords> words, String institution, LocalDate on, int line) {
        return moves.stream()
                .filter(move -> move.line() == line)
                .map(move -> LineRemark.newBuilder()
                        .setInstitution(institution)
                        .setSaid(move.kind().name())
                        .setWords(words(words, line))
                        .setOn(on.toString())
                        .build())
                .toList();
    }

    private static List<LineRemark> asked(WithdrawalAsked asked, String creditor, int line) {
        return asked.to().stream()
                .filter(to -> to.line() == line)
                .map(_ -> LineRemark.newBuilder()
                        .setInstitution(creditor)
                        .setSaid(ASKED)
                        .setWords(words(asked.words(), line))
                        .setOn(asked.on().toString())
                        .build())
                .toList();
    }

    private static String words(List<LineWords> words, int line) {
        return words.stream()
                .filter(each -> each.line() == line)
                .map(LineWords::words)
                .findFirst()
                .orElse("");
    }
}
