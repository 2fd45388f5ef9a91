package portability.claims.payment;

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
