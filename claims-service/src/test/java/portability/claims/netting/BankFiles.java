package portability.claims.netting;

/// Files as a bank makes them.
public final class BankFiles {
    private static final String DAY = "2026-11-26";

    private BankFiles() {}

    public static String status(String paymentId, String status, String reason) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>S1</MsgId><CreDtTm>2026-11-26T10:00:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                <GrpSts>%s</GrpSts>%s</OrgnlGrpInfAndSts>
                </CstmrPmtStsRpt></Document>""".formatted(
                paymentId, status, reason.isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>" + reason + "</Cd></Rsn></StsRsnInf>");
    }

    public static String statement(String... entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-26T18:00:00Z</CreDtTm></GrpHdr>
                <Stmt><Id>2026-230</Id><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>%s</Stmt>
                </BkToCstmrStmt></Document>""".formatted(String.join("", entries));
    }

    public static String notification(String... entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>M2</MsgId><CreDtTm>2026-11-26T18:00:00Z</CreDtTm></GrpHdr>
                <Ntfctn><Id>2026-N</Id><Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id></Acct>%s</Ntfctn>
                </BkToCstmrDbtCdtNtfctn></Document>""".formatted(String.join("", entries));
    }

    public static String debit(String reference, String endToEndId, String currency, String amount) {
        return entry(reference, endToEndId, currency, amount, "DBIT", "", "");
    }

    public static String credit(
            String reference, String endToEndId, String currency, String amount, String remittance) {
        return entry(
                reference,
                endToEndId,
                currency,
                amount,
                "CRDT",
                remittance.isEmpty() ? "" : "<RmtInf><Ustrd>" + remittance + "</Ustrd></RmtInf>",
                "");
    }

    public static String returned(String reference, String endToEndId, String currency, String amount, String reason) {
        return entry(
                reference,
                endToEndId,
                currency,
                amount,
                "CRDT",
                "",
                "<RtrInf><Rsn><Cd>" + reason + "</Cd></Rsn></RtrInf>");
    }

    /// The bank takes back what it had credited.
    public static String takenBack(String reference, String endToEndId, String currency, String amount, String reason) {
        return entry(
                reference,
                endToEndId,
                currency,
                amount,
                "DBIT",
                "",
                "<RtrInf><Rsn><Cd>" + reason + "</Cd></Rsn></RtrInf>");
    }

    private static String entry(
            String reference,
            String endToEndId,
            String currency,
            String amount,
            String side,
            String remittance,
            String returned) {
        return """
                <Ntry><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef><BkTxCd/>
                <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>%s%s</TxDtls></NtryDtls></Ntry>""".formatted(currency, amount, side, DAY, reference, endToEndId, remittance, returned);
    }
}
