package portability.claims.payment.iso20022;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.Purpose2Choice;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import portability.claims.payment.PayeeAccount;
import portability.claims.payment.PaymentProperties.Debtor;
import portability.claims.payment.run.BatchFrozen;
import portability.claims.payment.run.BatchFrozen.Line;
import portability.claims.payment.run.BatchFrozen.Payment;

/// A batch as the bank gets it: ISO 20022 `pain.001.001.09`, customer credit transfer initiation.
///
/// The same batch makes the same file. Sent twice, it has the same message id, by which a bank refuses the second.
public final class TransferFile {
    /// ISO 20022 external purpose code: pension payment.
    private static final String PENSION = "PENS";

    /// As banks read it. Source: EPC132-08, DbtrAgt.
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}");

    private TransferFile() {}

    /// @throws IllegalStateException if somebody in it was erased: what she was paid, nobody can say any more
    public static String of(BatchFrozen batch, Debtor debtor) {
        return of(batch, debtor, PENSION);
    }

    /// The same for payments that are no pensions.
    ///
    /// @param purpose ISO 20022 external purpose code
    public static String of(BatchFrozen batch, Debtor debtor, String purpose) {
        var count = Integer.toString(batch.lines().size());
        var sum = batch.controlSum().getAmount();
        var payment = new PaymentInstruction30()
                .setPmtInfId(batch.messageId())
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setNbOfTxs(count)
                .setCtrlSum(sum)
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(batch.executeOn()))
                .setDbtr(new PartyIdentification135().setNm(debtor.name()))
                .setDbtrAcct(new CashAccount38().setId(id(debtor)))
                .setDbtrAgt(bank(debtor.bic()));
        batch.lines().forEach(line -> payment.addCdtTrfTxInf(transfer(line, purpose)));
        var header = new GroupHeader85()
                .setMsgId(batch.messageId())
                .setCreDtTm(batch.frozenAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .setNbOfTxs(count)
                .setCtrlSum(sum)
                .setInitgPty(new PartyIdentification135().setNm(debtor.name()));
        var message = new MxPain00100109();
        message.setCstmrCdtTrfInitn(
                new CustomerCreditTransferInitiationV09().setGrpHdr(header).addPmtInf(payment));
        return message.document();
    }

    private static CreditTransferTransaction34 transfer(Line line, String purpose) {
        var payment = line.payment().orElseThrow(() -> new IllegalStateException("somebody in the batch was erased"));
        var account = payment.account();
        var transfer = new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6()
                        .setInstrId(line.instructionId())
                        .setEndToEndId(line.instructionId()))
                .setAmt(new AmountType4Choice().setInstdAmt(amount(payment)))
                .setCdtr(new PartyIdentification135().setNm(account.holder()))
                .setCdtrAcct(new CashAccount38().setId(id(account)))
                .setPurp(new Purpose2Choice().setCd(purpose));
        if (!account.bic().isEmpty()) transfer.setCdtrAgt(bank(account.bic()));
        return transfer;
    }

    private static ActiveOrHistoricCurrencyAndAmount amount(Payment payment) {
        var money = payment.amount().money();
        return new ActiveOrHistoricCurrencyAndAmount()
                .setValue(money.getAmount())
                .setCcy(money.getCurrencyUnit().getCode());
    }

    /// In a country without IBANs, what stands in its place is the number.
    private static AccountIdentification4Choice id(Debtor debtor) {
        return IBAN.matcher(debtor.iban()).matches()
                ? new AccountIdentification4Choice().setIBAN(debtor.iban())
                : new AccountIdentification4Choice().setOthr(new GenericAccountIdentification1().setId(debtor.iban()));
    }

    private static AccountIdentification4Choice id(PayeeAccount account) {
        return account.iban().isEmpty()
                ? new AccountIdentification4Choice()
                        .setOthr(new GenericAccountIdentification1().setId(account.number()))
                : new AccountIdentification4Choice().setIBAN(account.iban());
    }

    /// Who names no bank leaves it to the IBAN, and must say so: an empty code is none.
    private static BranchAndFinancialInstitutionIdentification6 bank(String bic) {
        var bank = new FinancialInstitutionIdentification18();
        if (bic.isEmpty()) bank.setOthr(new GenericFinancialIdentification1().setId(NOT_PROVIDED));
        else bank.setBICFI(bic);
        return new BranchAndFinancialInstitutionIdentification6().setFinInstnId(bank);
    }
}
