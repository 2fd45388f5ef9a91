package portability.simulation.nodes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import portability.proto.claims.v1.AnswerLinesRequest;
import portability.proto.claims.v1.DecideLinesRequest;
import portability.proto.claims.v1.InvoiceLineView;
import portability.proto.claims.v1.InvoiceServiceGrpc;
import portability.proto.claims.v1.LineStatus;
import portability.proto.claims.v1.ListInvoiceLinesRequest;
import portability.proto.exchange.v1.AnsweredLine;
import portability.proto.exchange.v1.ContestReason;
import portability.proto.exchange.v1.DecidedLine;
import portability.proto.exchange.v1.LineReply;
import portability.proto.exchange.v1.LineVerdict;

/// Says something of each line whose turn it is.
final class InvoiceOfficer {
    private final Member member;
    private final Random random;

    /// @param random what is said; empty: what ends it
    InvoiceOfficer(Member member, Random random) {
        this.member = member;
        this.random = random;
    }

    /// @param ends says only what settles a line
    void decide(String invoiceId, boolean ends) {
        var words = new ArrayList<DecidedLine>();
        for (var view : lines(invoiceId))
            if (view.getStatus() == LineStatus.LINE_STATUS_INTRODUCED
                    || view.getStatus() == LineStatus.LINE_STATUS_ANSWERED)
                verdict(view, ends).ifPresent(words::add);
        if (words.isEmpty()) return;
        var _ = member.as(InvoiceServiceGrpc::newBlockingStub, "officer-1")
                .decideLines(DecideLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addAllLines(words)
                        .build());
    }

    void answer(String invoiceId, boolean ends) {
        var words = new ArrayList<AnsweredLine>();
        for (var view : lines(invoiceId))
            if (view.getStatus() == LineStatus.LINE_STATUS_CONTESTED
                    || view.getStatus() == LineStatus.LINE_STATUS_ASKED)
                reply(view, ends).ifPresent(words::add);
        if (words.isEmpty()) return;
        var _ = member.as(InvoiceServiceGrpc::newBlockingStub, "officer-1")
                .answerLines(AnswerLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addAllLines(words)
                        .build());
    }

    /// Is nothing more said of any line?
    boolean isSettled(String invoiceId) {
        var all = lines(invoiceId);
        return !all.isEmpty()
                && all.stream()
                        .map(InvoiceLineView::getStatus)
                        .allMatch(status -> status == LineStatus.LINE_STATUS_ACCEPTED
                                || status == LineStatus.LINE_STATUS_REDUCED
                                || status == LineStatus.LINE_STATUS_WITHDRAWN
                                || status == LineStatus.LINE_STATUS_PAID);
    }

    private List<InvoiceLineView> lines(String invoiceId) {
        return member.as(InvoiceServiceGrpc::newBlockingStub, "officer-1")
                .listInvoiceLines(ListInvoiceLinesRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .build())
                .getLinesList();
    }

    private Optional<DecidedLine> verdict(InvoiceLineView view, boolean ends) {
        var said = DecidedLine.newBuilder().setLine(view.getLine().getNumber());
        int luck = ends ? 0 : random.nextInt(10);
        if (luck < 4)
            return Optional.of(said.setVerdict(LineVerdict.LINE_VERDICT_ACCEPT).build());
        if (luck == 9) return Optional.empty();
        var open = new BigDecimal(view.getLine().getAmount())
                .subtract(new BigDecimal(view.getWithdrawn().getAmount()));
        var accepted = new BigDecimal(view.getAccepted().getAmount());
        var to = accepted.add(open.subtract(accepted).divide(BigDecimal.TWO, 2, RoundingMode.DOWN));
        if (luck < 7 && to.signum() > 0 && to.compareTo(open) < 0)
            return Optional.of(said.setVerdict(LineVerdict.LINE_VERDICT_REDUCE)
                    .setTo(to.toPlainString())
                    .setReason(ContestReason.CONTEST_REASON_ABOVE_TARIFF)
                    .build());
        boolean asks = luck == 8;
        return Optional.of(said.setVerdict(asks ? LineVerdict.LINE_VERDICT_ASK : LineVerdict.LINE_VERDICT_CONTEST)
                .setReason(ContestReason.CONTEST_REASON_EVIDENCE_MISSING)
                .setWords("which ward?")
                .build());
    }

    private Optional<AnsweredLine> reply(InvoiceLineView view, boolean ends) {
        var said = AnsweredLine.newBuilder().setLine(view.getLine().getNumber());
        int luck = ends ? 0 : random.nextInt(10);
        if (luck < 3)
            return Optional.of(said.setReply(LineReply.LINE_REPLY_WITHDRAW).build());
        if (luck == 9) return Optional.empty();
        var open = new BigDecimal(view.getLine().getAmount())
                .subtract(new BigDecimal(view.getWithdrawn().getAmount()));
        var accepted = new BigDecimal(view.getAccepted().getAmount());
        var to = accepted.add(open.subtract(accepted).divide(BigDecimal.TWO, 2, RoundingMode.DOWN));
        if (luck < 6 && to.compareTo(accepted) > 0 && to.compareTo(open) < 0)
            return Optional.of(said.setReply(LineReply.LINE_REPLY_LOWER)
                    .setTo(to.toPlainString())
                    .setWords("a slip")
                    .build());
        return Optional.of(said.setReply(LineReply.LINE_REPLY_UPHOLD)
                .setWords("see the report")
                .build());
    }
}
