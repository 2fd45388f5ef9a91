package portability.claims.netting.bank;

import com.prowidesoftware.swift.model.mx.MxCamt05600108;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CancellationReason33Choice;
import com.prowidesoftware.swift.model.mx.dic.CaseAssignment5;
import com.prowidesoftware.swift.model.mx.dic.ControlData1;
import com.prowidesoftware.swift.model.mx.dic.FIToFIPaymentCancellationRequestV08;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.OriginalGroupInformation29;
import com.prowidesoftware.swift.model.mx.dic.Party40Choice;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentCancellationReason5;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction106;
import com.prowidesoftware.swift.model.mx.dic.UnderlyingTransaction23;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import portability.claims.payment.Amount;
import portability.claims.payment.PaymentProperties.Debtor;

/// The request to get a payment back: ISO 20022 `camt.056.001.08`. The same recall makes the same file.
public final class RecallFile {
    private RecallFile() {}

    /// @param recallId  names the request
    /// @param paymentId the message, instruction and end-to-end id of the payment
    /// @param reason    ISO 20022 external cancellation reason code: `DUPL`, `CUST`, `AC03`, `AM09`
    public static String of(
            String recallId,
            String paymentId,
            Amount amount,
            LocalDate executedOn,
            String reason,
            Instant askedAt,
            Debtor debtor) {
        var money = amount.money();
        var transaction = new PaymentTransaction106()
                .setCxlId(recallId)
                .setOrgnlGrpInf(new OriginalGroupInformation29()
                        .setOrgnlMsgId(paymentId)
                        .setOrgnlMsgNmId("pain.001.001.09"))
                .setOrgnlInstrId(paymentId)
                .setOrgnlEndToEndId(paymentId)
                .setOrgnlIntrBkSttlmAmt(new ActiveOrHistoricCurrencyAndAmount()
                        .setValue(money.getAmount())
                        .setCcy(money.getCurrencyUnit().getCode()))
                .setOrgnlIntrBkSttlmDt(executedOn)
                .addCxlRsnInf(new PaymentCancellationReason5()
                        .setOrgtr(new PartyIdentification135().setNm(debtor.name()))
                        .setRsn(new CancellationReason33Choice().setCd(reason)));
        var assignment = new CaseAssignment5()
                .setId(recallId)
                .setAssgnr(new Party40Choice().setPty(new PartyIdentification135().setNm(debtor.name())))
                .setAssgne(new Party40Choice().setAgt(bank(debtor.bic())))
                .setCreDtTm(askedAt.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
        var message = new MxCamt05600108();
        message.setFIToFIPmtCxlReq(new FIToFIPaymentCancellationRequestV08()
                .setAssgnmt(assignment)
                .setCtrlData(new ControlData1().setNbOfTxs("1"))
                .addUndrlyg(new UnderlyingTransaction23().addTxInf(transaction)));
        return message.document();
    }

    private static BranchAndFinancialInstitutionIdentification6 bank(String bic) {
        var bank = new FinancialInstitutionIdentification18();
        if (bic.isEmpty()) bank.setOthr(new GenericFinancialIdentification1().setId("NOTPROVIDED"));
        else bank.setBICFI(bic);
        return new BranchAndFinancialInstitutionIdentification6().setFinInstnId(bank);
    }
}
