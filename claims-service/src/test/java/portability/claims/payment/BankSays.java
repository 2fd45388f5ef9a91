package portability.claims.payment;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Status reports as a bank writes them.
public final class BankSays {
    private BankSays() {}

    /// About one instruction.
    public static String of(String messageId, String instructionId, String status, String reason) {
        var why = reason.isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>" + reason + "</Cd></Rsn></StsRsnInf>";
        return report("""
                <OrgnlGrpInfAndSts>
                  <OrgnlMsgId>%1$s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                </OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts>
                  <OrgnlPmtInfId>%1$s</OrgnlPmtInfId>
                  <TxInfAndSts>
                    <OrgnlEndToEndId>%2$s</OrgnlEndToEndId><TxSts>%3$s</TxSts>%4$s
                  </TxInfAndSts>
                </OrgnlPmtInfAndSts>
                """.formatted(messageId, instructionId, status, why));
    }

    /// About each instruction of a message, one by one.
    static String ofEach(String messageId, List<String> instructionIds, UnaryOperator<String> status) {
        return ofEach(messageId, "", instructionIds, status);
    }

    /// As [#ofEach], of a message that is taken in part: nothing is said of the others.
    static String inPart(String messageId, List<String> instructionIds, UnaryOperator<String> status) {
        return ofEach(messageId, "<GrpSts>PART</GrpSts>", instructionIds, status);
    }

    private static String ofEach(
            String messageId, String group, List<String> instructionIds, UnaryOperator<String> status) {
        var each = instructionIds.stream()
                .map(id -> "<TxInfAndSts><OrgnlEndToEndId>" + id + "</OrgnlEndToEndId><TxSts>" + status.apply(id)
                        + "</TxSts></TxInfAndSts>")
                .collect(Collectors.joining());
        return report("""
                <OrgnlGrpInfAndSts>
                  <OrgnlMsgId>%1$s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%3$s
                </OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%1$s</OrgnlPmtInfId>%2$s</OrgnlPmtInfAndSts>
                """.formatted(messageId, each, group));
    }

    /// About the whole of a message.
    public static String ofAll(String messageId, String status) {
        return report("""
                <OrgnlGrpInfAndSts>
                  <OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>%s</GrpSts>
                </OrgnlGrpInfAndSts>
                """.formatted(messageId, status));
    }

    private static String report(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>bank-1</MsgId><CreDtTm>2026-01-02T03:04:05Z</CreDtTm></GrpHdr>
                %s</CstmrPmtStsRpt></Document>
                """.formatted(body);
    }
}
