package portability.claims.invoice.grpc;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import portability.claims.invoice.LineAmount;
import portability.claims.invoice.LineMove;
import portability.claims.invoice.LineWords;
import portability.claims.invoice.LinesEvent;
import portability.claims.invoice.LinesEvent.LinesAdded;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesChecked;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesIntroduced;
import portability.claims.invoice.LinesEvent.LinesPaid;
import portability.claims.invoice.LinesEvent.LinesReferred;
import portability.claims.invoice.LinesEvent.OpinionRecorded;
import portability.claims.invoice.LinesEvent.WithdrawalAsked;
import portability.claims.invoice.Side;
import portability.claims.invoice.Terms;
import portability.proto.claims.v1.LineRemark;

/// What was said of a line, the oldest first.
final class Remarks {
    private static final String ASKED = "ASK_TO_WITHDRAW";
    private static final String REFERRED = "REFER_TO_AUDIT_BOARD";
    private static final String RECORDED = "RECORD_OPINION";

    private Remarks() {}

    static List<LineRemark> of(List<LinesEvent> said, Terms terms, int line) {
        return said.stream()
                .flatMap(event -> switch (event) {
                    case LinesDecided e -> of(e.moves(), e.words(), terms.debtor(), e.on(), line).stream();
                    case LinesAnswered e -> of(e.moves(), e.words(), terms.creditor(), e.on(), line).stream();
                    case WithdrawalAsked e -> asked(e, terms.creditor(), line).stream();
                    case LinesReferred e ->
                        of(e.lines(), line, REFERRED, e.words(), institution(terms, e.speaker()), e.on());
                    case OpinionRecorded e ->
                        of(
                                e.owed().stream().map(LineAmount::line).toList(),
                                line,
                                RECORDED,
                                e.words(),
                                institution(terms, e.speaker()),
                                e.on());
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
                        .setSaid(said(move.kind()))
                        .setWords(words(words, line))
                        .setAttachmentId(file(words, line))
                        .setOn(on.toString())
                        .build())
                .toList();
    }

    private static String said(LineMove.Kind kind) {
        return kind == LineMove.Kind.BOARD_UNANSWERED ? LineMove.Kind.BOARD.name() : kind.name();
    }

    private static String institution(Terms terms, Side side) {
        return terms.partnerOf(side.other());
    }

    private static Stream<LineRemark> of(
            List<Integer> lines, int line, String said, List<LineWords> words, String institution, LocalDate on) {
        if (!lines.contains(line)) return Stream.of();
        return Stream.of(LineRemark.newBuilder()
                .setInstitution(institution)
                .setSaid(said)
                .setWords(words(words, line))
                .setOn(on.toString())
                .build());
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

    private static String file(List<LineWords> words, int line) {
        return words.stream()
                .filter(each -> each.line() == line)
                .flatMap(each -> each.attachment().stream())
                .findFirst()
                .orElse("");
    }
}
