package portability.claims.payment.iso20022;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/// What a bank asks of a `pain.001.001.09` beyond the order of its elements: the lengths and patterns of ISO
/// 20022's data
/// types, its counts and sums, and the ids by which a second copy is refused. The library that writes the file
/// checks none
/// of it, so the file is read back and looked at.
///
/// Source: the message definition's data types (Max35Text, Max140Text, IBAN2007Identifier,
/// BICFIDec2014Identifier,
/// ActiveOrHistoricCurrencyAndAmount); EPC132-08 2.1 for euros (an amount of 0.01 to 999999999.99). What one
/// bank asks
/// beyond that, it says itself.
final class FileRules {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,35}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_ACCOUNT = 34;
    private static final int MOST_DIGITS = 18;
    private static final BigDecimal MOST_EUROS = new BigDecimal("999999999.99");

    private final List<String> breaches = new ArrayList<>();

    private FileRules() {}

    /// What is wrong with a file, by the names of its elements; no personal data. Empty: nothing.
    static List<String> breaches(String xml) {
        var rules = new FileRules();
        var message = MxPain00100109.parse(xml);
        if (message == null || message.getCstmrCdtTrfInitn() == null) return List.of("Document");
        var body = message.getCstmrCdtTrfInitn();
        rules.look(body.getGrpHdr(), body.getPmtInf());
        return List.copyOf(rules.breaches);
    }

    private void look(@Nullable GroupHeader85 header, List<PaymentInstruction30> payments) {
        require(header != null && payments.size() == 1, "GrpHdr, PmtInf");
        if (header == null || payments.size() != 1) return;
        var payment = payments.getFirst();
        var transfers = payment.getCdtTrfTxInf();
        require(matches(ID, header.getMsgId()), "MsgId");
        require(matches(ID, payment.getPmtInfId()), "PmtInfId");
        require(payment.getPmtMtd() == PaymentMethod3Code.TRF, "PmtMtd");
        require(header.getCreDtTm() != null, "CreDtTm");
        require(payment.getReqdExctnDt() != null && payment.getReqdExctnDt().getDt() != null, "ReqdExctnDt");
        require(isName(header.getInitgPty().getNm()) && isName(payment.getDbtr().getNm()), "Nm");
        require(isAccount(payment.getDbtrAcct()), "DbtrAcct");
        require(isBank(payment.getDbtrAgt()), "DbtrAgt");
        var count = Integer.toString(transfers.size());
        require(!transfers.isEmpty(), "CdtTrfTxInf");
        require(count.equals(header.getNbOfTxs()) && count.equals(payment.getNbOfTxs()), "NbOfTxs");
        var sum = transfers.stream().map(FileRules::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        require(isSame(sum, header.getCtrlSum()) && isSame(sum, payment.getCtrlSum()), "CtrlSum");
        var ids = new HashSet<String>();
        var currencies = new HashSet<String>();
        for (var transfer : transfers) {
            look(transfer);
            require(ids.add(transfer.getPmtId().getEndToEndId()), "EndToEndId twice");
            currencies.add(transfer.getAmt().getInstdAmt().getCcy());
        }
        require(currencies.size() <= 1, "one currency");
    }

    private void look(CreditTransferTransaction34 transfer) {
        require(matches(ID, transfer.getPmtId().getEndToEndId()), "EndToEndId");
        require(matches(ID, transfer.getPmtId().getInstrId()), "InstrId");
        require(isName(transfer.getCdtr().getNm()), "Cdtr");
        require(isAccount(transfer.getCdtrAcct()), "CdtrAcct");
        require(transfer.getCdtrAgt() == null || isBank(transfer.getCdtrAgt()), "CdtrAgt");
        // Where there is no IBAN, nobody else says which bank it is.
        boolean hasIban = transfer.getCdtrAcct().getId().getIBAN() != null;
        require(hasIban || transfer.getCdtrAgt() != null, "CdtrAgt missing");
        var amount = amount(transfer);
        var currency = transfer.getAmt().getInstdAmt().getCcy();
        require(isAmountOf(amount, currency), "InstdAmt");
    }

    private static boolean isAmountOf(BigDecimal amount, String code) {
        var currency = CurrencyUnit.registeredCurrencies().stream()
                .filter(known -> known.getCode().equals(code))
                .findFirst();
        return amount.signum() > 0
                && amount.precision() <= MOST_DIGITS
                && currency.filter(known -> amount.stripTrailingZeros().scale() <= known.getDecimalPlaces())
                        .isPresent()
                && (!code.equals("EUR") || amount.compareTo(MOST_EUROS) <= 0);
    }

    private static BigDecimal amount(CreditTransferTransaction34 transfer) {
        return transfer.getAmt().getInstdAmt().getValue();
    }

    private static boolean isAccount(@Nullable CashAccount38 account) {
        if (account == null || account.getId() == null) return false;
        var id = account.getId();
        if (id.getIBAN() != null) return id.getOthr() == null && matches(IBAN, id.getIBAN());
        return id.getOthr() != null
                && Optional.ofNullable(id.getOthr().getId())
                        .filter(number -> !number.isBlank() && number.length() <= LONGEST_ACCOUNT)
                        .isPresent();
    }

    private static boolean isBank(@Nullable BranchAndFinancialInstitutionIdentification6 bank) {
        if (bank == null || bank.getFinInstnId() == null) return false;
        var id = bank.getFinInstnId();
        return matches(BIC, id.getBICFI())
                || (id.getBICFI() == null
                        && id.getOthr() != null
                        && matches(ID, id.getOthr().getId()));
    }

    private static boolean isName(@Nullable String name) {
        return name != null
                && !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isSame(BigDecimal sum, @Nullable BigDecimal told) {
        return told != null && sum.compareTo(told) == 0;
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private void require(boolean holds, String element) {
        if (!holds) breaches.add(element);
    }
}
