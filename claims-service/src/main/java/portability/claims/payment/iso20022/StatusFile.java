package portability.claims.payment.iso20022;

import com.prowidesoftware.swift.model.mx.MxPain00200110;
import com.prowidesoftware.swift.model.mx.dic.CustomerPaymentStatusReportV10;
import com.prowidesoftware.swift.model.mx.dic.OriginalPaymentInstruction32;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.StatusReason6Choice;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portability.ledger.edge.MalformedInput;

/// What the bank says of a batch: ISO 20022 `pain.002.001.10`, customer payment status report.
///
/// @param messageId the batch
/// @param whole     what it says of all of it; empty where it says something of each, or nothing
/// @param single    what it says of single instructions; it wins over what is said of all
public record StatusFile(String messageId, Optional<Word> whole, List<Said> single) {
    private static final int LONGEST = 35;

    public StatusFile {
        single = List.copyOf(single);
    }

    /// A bank's word.
    ///
    /// @param status ISO 20022 external status code: `ACSC`, `RJCT`
    /// @param reason external status reason code: `AC04`; empty where none is given
    public record Word(String status, String reason) {}

    /// A word on one instruction.
    public record Said(String instructionId, Word word) {}

    /// @throws MalformedInput INVALID_STATUS_FILE
    public static StatusFile read(String xml) {
        var report = parsed(xml);
        var header = report.getOrgnlGrpInfAndSts();
        if (header == null) throw invalid();
        var single = new ArrayList<Said>();
        var whole = word(header.getGrpSts(), header.getStsRsnInf());
        for (var payment : report.getOrgnlPmtInfAndSts()) {
            // A batch has one payment information, so what is said of that is said of all.
            if (whole.isEmpty()) whole = word(payment.getPmtInfSts(), payment.getStsRsnInf());
            single.addAll(single(payment));
        }
        return new StatusFile(code(header.getOrgnlMsgId()), whole, single);
    }

    private static CustomerPaymentStatusReportV10 parsed(String xml) {
        try {
            var message = MxPain00200110.parse(xml);
            if (message != null && message.getCstmrPmtStsRpt() != null) return message.getCstmrPmtStsRpt();
        } catch (RuntimeException unreadable) {
            // Its text may hold what was sent.
            throw invalid();
        }
        throw invalid();
    }

    private static List<Said> single(OriginalPaymentInstruction32 payment) {
        var all = new ArrayList<Said>();
        for (var transaction : payment.getTxInfAndSts())
            word(transaction.getTxSts(), transaction.getStsRsnInf())
                    .ifPresent(word -> all.add(new Said(code(id(transaction)), word)));
        return all;
    }

    private static @Nullable String id(PaymentTransaction105 transaction) {
        var id = transaction.getOrgnlEndToEndId();
        return id == null ? transaction.getOrgnlInstrId() : id;
    }

    private static Optional<Word> word(@Nullable String status, List<StatusReasonInformation12> reasons) {
        if (status == null) return Optional.empty();
        var reason = reasons.stream()
                .map(StatusReasonInformation12::getRsn)
                .filter(Objects::nonNull)
                .map(StatusFile::text)
                .findFirst()
                .orElse("");
        return Optional.of(new Word(code(status), reason.isEmpty() ? "" : code(reason)));
    }

    private static String text(StatusReason6Choice reason) {
        if (reason.getCd() != null) return reason.getCd();
        return reason.getPrtry() == null ? "" : reason.getPrtry();
    }

    /// It stands in the log for ever: nothing but a short code.
    private static String code(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST || !text.matches("[A-Za-z0-9 /._-]+"))
            throw invalid();
        return text;
    }

    private static MalformedInput invalid() {
        return new MalformedInput("INVALID_STATUS_FILE", "not a pain.002.001.10 status report on one message");
    }
}
