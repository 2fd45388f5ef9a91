package portability.claims.payment;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A bank that keeps books of its own: it takes each file once, by its message id, and pays or rejects each
/// instruction once.
final class TestBank {
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, Boolean> verdicts = new LinkedHashMap<>();
    private final Map<String, BigDecimal> paid = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    /// @param rejecting rejects one in three; otherwise pays everything
    void take(String messageId, String file, Random random, boolean rejecting) {
        var before = files.putIfAbsent(messageId, file);
        if (before != null) {
            if (!before.equals(file)) findings.add("two files of one name: " + messageId);
            return;
        }
        var sent = MxPain00100109.parse(file).getCstmrCdtTrfInitn();
        for (var transfer : sent.getPmtInf().getFirst().getCdtTrfTxInf()) {
            var id = transfer.getPmtId().getEndToEndId();
            boolean pays = !rejecting || random.nextInt(3) > 0;
            if (verdicts.putIfAbsent(id, pays) != null) findings.add("an instruction in two files: " + id);
            else if (pays)
                paid.merge(
                        transfer.getCdtr().getNm(),
                        transfer.getAmt().getInstdAmt().getValue(),
                        BigDecimal::add);
        }
    }

    /// What it says of a file, in one status report.
    String answer(String messageId) {
        var sent = MxPain00100109.parse(files.getOrDefault(messageId, "")).getCstmrCdtTrfInitn();
        var ids = sent.getPmtInf().getFirst().getCdtTrfTxInf().stream()
                .map(transfer -> transfer.getPmtId().getEndToEndId())
                .toList();
        return BankSays.ofEach(messageId, ids, id -> verdicts.getOrDefault(id, false) ? "ACSC" : "RJCT");
    }

    BigDecimal paidTo(String holder) {
        return paid.getOrDefault(holder, BigDecimal.ZERO);
    }

    List<String> findings() {
        return List.copyOf(findings);
    }
}
