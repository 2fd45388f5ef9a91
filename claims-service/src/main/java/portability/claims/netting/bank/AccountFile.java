package portability.claims.netting.bank;

import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import portability.claims.payment.Amount;
import portability.ledger.edge.MalformedInput;

/// What was booked on the own account: ISO 20022 `camt.053.001.08` (statement) or `camt.054.001.08` (notification).
/// Entries that are not booked yet are left out: they come again when they are.
public final class AccountFile {
    private static final String STATEMENT = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";
    private static final String NOTIFICATION = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";
    private static final String NOT_PROVIDED = "NOTPROVIDED";
    private static final int LONGEST = 140;

    private AccountFile() {}

    /// Is it one of these?
    public static boolean isOne(String xml) {
        return xml.contains(STATEMENT) || xml.contains(NOTIFICATION);
    }

    /// @throws MalformedInput INVALID_BANK_FILE
    public static List<BankEntry> read(String xml) {
        try {
            var all = new ArrayList<BankEntry>();
            for (var entry : xml.contains(STATEMENT) ? statement(xml) : notification(xml))
                if (isBooked(entry)) all.addAll(movements(entry));
            return all;
        } catch (MalformedInput malformed) {
            throw malformed;
        } catch (RuntimeException unreadable) {
            // Its text may hold what was sent.
            throw invalid();
        }
    }

    private static List<ReportEntry10> statement(String xml) {
        var message = MxCamt05300108.parse(xml);
        if (message == null || message.getBkToCstmrStmt() == null) throw invalid();
        return message.getBkToCstmrStmt().getStmt().stream()
                .flatMap(statement -> statement.getNtry().stream())
                .toList();
    }

    private static List<ReportEntry10> notification(String xml) {
        var message = MxCamt05400108.parse(xml);
        if (message == null || message.getBkToCstmrDbtCdtNtfctn() == null) throw invalid();
        return message.getBkToCstmrDbtCdtNtfctn().getNtfctn().stream()
                .flatMap(notification -> notification.getNtry().stream())
                .toList();
    }

    private static boolean isBooked(ReportEntry10 entry) {
        return entry.getSts() != null && "BOOK".equals(entry.getSts().getCd());
    }

    /// An entry of several transactions is several movements: each has a reference of its own, or a place in the entry.
    private static List<BankEntry> movements(ReportEntry10 entry) {
        var transactions = entry.getNtryDtls().stream()
                .flatMap(details -> details.getTxDtls().stream())
                .toList();
        if (transactions.isEmpty()) return List.of(movement(entry, Optional.empty(), ""));
        if (transactions.size() == 1) return List.of(movement(entry, Optional.of(transactions.getFirst()), ""));
        var all = new ArrayList<BankEntry>();
        for (int at = 0; at < transactions.size(); at++) {
            if (transactions.get(at).getAmt() == null) throw invalid();
            all.add(movement(entry, Optional.of(transactions.get(at)), "/" + (at + 1)));
        }
        return all;
    }

    private static BankEntry movement(ReportEntry10 entry, Optional<EntryTransaction10> of, String place) {
        var reference = of.map(EntryTransaction10::getRefs)
                .map(refs -> refs.getAcctSvcrRef())
                .or(() -> Optional.ofNullable(entry.getAcctSvcrRef()).map(id -> id + place))
                .or(() -> Optional.ofNullable(entry.getNtryRef()).map(id -> id + place))
                .orElseThrow(AccountFile::invalid);
        var amount = of.map(EntryTransaction10::getAmt).orElse(entry.getAmt());
        var returned = of.map(EntryTransaction10::getRtrInf)
                .map(info -> info.getRsn() == null
                        ? ""
                        : Objects.requireNonNullElse(info.getRsn().getCd(), "NARR"))
                .map(code -> code.isEmpty() ? "NARR" : code)
                .orElse("");
        return new BankEntry(
                code(reference),
                entry.getCdtDbtInd() == CreditDebitCode.CRDT,
                Boolean.TRUE.equals(entry.isRvslInd()),
                amount(amount),
                day(entry.getBookgDt() == null ? entry.getValDt() : entry.getBookgDt()),
                endToEnd(of),
                code(returned),
                remittance(of));
    }

    private static String endToEnd(Optional<EntryTransaction10> of) {
        return of.map(EntryTransaction10::getRefs)
                .map(refs -> refs.getEndToEndId())
                .filter(id -> !id.equals(NOT_PROVIDED))
                .map(AccountFile::code)
                .orElse("");
    }

    private static String remittance(Optional<EntryTransaction10> of) {
        return of.map(EntryTransaction10::getRmtInf)
                .map(info -> String.join(" ", info.getUstrd()))
                .orElse("");
    }

    private static Amount amount(@Nullable ActiveOrHistoricCurrencyAndAmount amount) {
        if (amount == null || amount.getValue().signum() <= 0) throw invalid();
        try {
            return Amount.of(Money.of(CurrencyUnit.of(amount.getCcy()), amount.getValue()));
        } catch (IllegalCurrencyException | ArithmeticException _) {
            throw invalid();
        }
    }

    private static LocalDate day(@Nullable DateAndDateTime2Choice day) {
        if (day == null) throw invalid();
        return day.getDt() == null ? day.getDtTm().toLocalDate() : day.getDt();
    }

    /// It stands in the log for ever: nothing but a short code.
    private static String code(String text) {
        if (text.length() > LONGEST || !text.matches("[A-Za-z0-9 /.:_+-]*")) throw invalid();
        return text;
    }

    private static MalformedInput invalid() {
        return new MalformedInput(
                "INVALID_BANK_FILE", "not a camt.053.001.08, camt.054.001.08 or pain.002.001.10 that can be read");
    }
}
