package portability.claims.payment.run;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import portability.ledger.seal.Sha256;

/// How runs, batches and instructions are named. The same always gets the same name: a bank that gets it twice sees
/// that it is the same.
public final class RunNames {
    /// ISO 20022 has room for 35 characters.
    private static final int NAME_BYTES = 14;

    private RunNames() {}

    static String runStream(String runId) {
        return "payment-run/" + runId;
    }

    static String batchStream(String messageId) {
        return "payment-batch/" + messageId;
    }

    static String messageId(String institution, String runId, int number) {
        return "PAY" + hash("batch", institution, runId, Integer.toString(number));
    }

    /// For another institution: a deduction has one in a run.
    public static String instructionId(String claimId, String deductionId, String runId) {
        return "D" + hash("deduction", claimId, deductionId, runId);
    }

    /// One pension has one instruction in a run.
    public static String instructionId(String claimId, String runId) {
        return "P" + hash("instruction", claimId, runId);
    }

    private static String hash(String... parts) {
        var hash = Sha256.of(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    }
}
