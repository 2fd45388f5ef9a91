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
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.claims.payment.PaymentProperties.Debtor;
import portability.claims.payment.run.BatchFrozen;
import portability.claims.payment.run.BatchFrozen.Line;

/// What the bank is to pay, as it gets it: ISO 20022 `pain.001.001.09`, customer credit transfer initiation.
///
/// The same order makes the same file. Sent twice, it has the same message id, by which a bank refuses the second.
public final class TransferFile {
    /// ISO 20022 external purpose code: pension payment.
    private static final String PENSION = "PENS";

    /// As banks read it. Source: EPC132-08, DbtrAgt.
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}");

    private TransferFile() {}

    /// What the bank is to pay, all in one currency and on one day.
    ///
    /// @param id        the message's
    /// @param orderedAt when it was put together
    public record Order(String id, LocalDate executeOn, Instant orderedAt, List<Instruction> instructions) {
        public Order {
            instructions = List.copyOf(instructions);
            if (instructions.isEmpty()) throw new IllegalArgumentException("nothing is to be paid");
        }
    }

    /// @param purpose    ISO 20022 external purpose code; empty where there is none
    /// @param remittance what the payee is told, up to 140 characters; may be empty
    public record Instruction(
            String id, Amount amount, PayeeAccount account, Optional<String> purpose, String remittance) {}

    /// A batch of pensions.
    /// @throws IllegalStateException if somebody in it was erased: what she was paid, nobody can say any more
    public static String of(BatchFrozen batch, Debtor debtor) {
        return of(batch, debtor, PENSION);
    }

    /// The same for payments that are no pensions.
    ///
    /// @param purpose ISO 20022 external purpose code
    public static String of(BatchFrozen batch, Debtor debtor, String purpose) {
        return of(
                new Order(
                        batch.messageId(),
                        batch.executeOn(),
                        batch.frozenAt(),
                        batch.lines().stream()
                                .map(line -> instruction(line, purpose))
                                .toList()),
                debtor);
    }

    private static Instruction instruction(Line line, String purpose) {
        var payment = line.payment().orElseThrow(() -> new IllegalStateException("somebody in the batch was erased"));
        return new Instruction(line.instructionId(), payment.amount(), payment.account(), Optional.of(purpose), "");
    }

    public static String of(Order order, Debtor debtor) {
        var count = Integer.toString(order.instructions().size());
        var sum = order.instructions().stream()
                .map(instruction -> instruction.amount().money().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var payment = new PaymentInstruction30()
                .setPmtInfId(order.id())
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setNbOfTxs(count)
                .setCtrlSum(sum)
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(order.executeOn()))
                .setDbtr(new PartyIdentification135().setNm(debtor.name()))
                .setDbtrAcct(new CashAccount38().setId(id(debtor)))
                .setDbtrAgt(bank(debtor.bic()));
        order.instructions().forEach(instruction -> payment.addCdtTrfTxInf(transfer(instruction)));
        var header = new GroupHeader85()
                .setMsgId(order.id())
                .setCreDtTm(order.orderedAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .setNbOfTxs(count)
                .setCtrlSum(sum)
                .setInitgPty(new PartyIdentification135().setNm(debtor.name()));
        var message = new MxPain00100109();
        message.setCstmrCdtTrfInitn(
                new CustomerCreditTransferInitiationV09().setGrpHdr(header).addPmtInf(payment));
        return message.document();
    }

    private static CreditTransferTransaction34 transfer(Instruction instruction) {
        var account = instruction.account();
        var transfer = new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6()
                        .setInstrId(instruction.id())
                        .setEndToEndId(instruction.id()))
                .setAmt(new AmountType4Choice().setInstdAmt(amount(instruction)))
                .setCdtr(new PartyIdentification135().setNm(account.holder()))
                .setCdtrAcct(new CashAccount38().setId(id(account)));
        instruction.purpose().ifPresent(code -> transfer.setPurp(new Purpose2Choice().setCd(code)));
        if (!account.bic().isEmpty()) transfer.setCdtrAgt(bank(account.bic()));
        if (!instruction.remittance().isEmpty())
            transfer.setRmtInf(new RemittanceInformation16().addUstrd(instruction.remittance()));
        return transfer;
    }

    private static ActiveOrHistoricCurrencyAndAmount amount(Instruction instruction) {
        var money = instruction.amount().money();
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
