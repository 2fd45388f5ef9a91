package portability.sandbox.demo;

import java.time.LocalDate;
import portability.proto.claims.v1.NettingPayment;

/// What a bank says of a payment that was made, as ISO 20022 `camt.054.001.08`: there is no bank in the sandbox.
final class BankWord {
    private BankWord() {}

    /// To the debtor: it left the account.
    static String left(NettingPayment payment, LocalDate day) {
        return notification(payment, "DBIT", day);
    }

    /// To the creditor: it came.
    static String came(NettingPayment payment, LocalDate day) {
        return notification(payment, "CRDT", day);
    }

    private static String notification(NettingPayment payment, String side, LocalDate day) {
        var reference = side + "-" + payment.getPaymentId();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>%sT18:00:00Z</CreDtTm></GrpHdr>
                <Ntfctn><Id>%s</Id><Acct><Id><Othr><Id>sandbox</Id></Othr></Id></Acct>
                <Ntry><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef><BkTxCd/>
                <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
                </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>""".formatted(
                        reference,
                        day,
                        reference,
                        payment.getAmount().getCurrency(),
                        payment.getAmount().getAmount(),
                        side,
                        day,
                        reference,
                        payment.getPaymentId());
    }
}
