package portability.claims.invoice.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.Finding;
import portability.claims.invoice.Invoice.Introduction;
import portability.claims.invoice.Reason;
import portability.claims.invoice.Saying;
import portability.claims.invoice.Terms;
import portability.claims.invoice.check.EarlierLines.LineAt;
import portability.claims.invoice.months.MonthGroup;
import portability.claims.invoice.months.MonthlyPrices.Known;

/// Looks at lines as they come. Pure: what it needs was looked up before.
///
/// @param earlier by the number of a line, where the same care was asked for before and not withdrawn since
/// @param months  what months cost, where lines ask for such
public record LineCheck(
        String invoiceId,
        Terms terms,
        Introduction introduced,
        CareRights rights,
        Map<Integer, LineAt> earlier,
        InvoiceRules rules,
        Known months) {
    /// Of invoices that ask for no months.
    public static final Known NO_MONTHS = new Known(Optional.empty(), Map.of());

    /// What was found about a line.
    ///
    /// @param covered does a right that was given here cover all of its days?
    public record Seen(CareLine line, List<Finding> findings, boolean covered) {}

    public Seen look(CareLine line) {
        var findings = new ArrayList<Finding>();
        int number = line.number();
        if (introduced.late())
            findings.add(Finding.of(
                    number,
                    Reason.INTRODUCED_LATE,
                    introduced.lastDay().map(day -> "last day " + day).orElse("")));
        if (line.lastDay().isAfter(terms.period().lastDay()))
            findings.add(Finding.of(number, Reason.OUTSIDE_REFERENCE_PERIOD, "ends after " + terms.period()));
        if (MonthGroup.isMonths(line)) {
            findings.addAll(new MonthCheck(months).amounts(line));
        } else {
            sum(line).ifPresent(findings::add);
            tariff(line).ifPresent(findings::add);
        }
        duplicate(line).ifPresent(findings::add);
        var right = right(line);
        right.finding().ifPresent(findings::add);
        return new Seen(line, List.copyOf(findings), right.covered());
    }

    private static Optional<Finding> sum(CareLine line) {
        return line.unitPrice()
                .map(price -> times(price, line.quantity()))
                .filter(sum -> sum != line.minor())
                .map(sum -> new Finding(
                        line.number(),
                        Reason.SUM_DIFFERS,
                        "quantity and unit price give another amount",
                        Optional.of(sum).filter(less -> less > 0 && less < line.minor())));
    }

    /// The amount as a whole is looked at, rounded once: a unit price may be rounded already.
    private Optional<Finding> tariff(CareLine line) {
        return rules.tariff(terms.creditor(), line.codeSystem(), line.code(), terms.unit(), line.firstDay())
                .flatMap(tariff -> {
                    long most = times(tariff.money().getAmountMinorLong(), line.quantity());
                    return line.minor() <= most
                            ? Optional.empty()
                            : Optional.of(new Finding(
                                    line.number(),
                                    Reason.ABOVE_TARIFF,
                                    tariff.price() + " by " + tariff.source(),
                                    Optional.of(most).filter(some -> some > 0)));
                });
    }

    private static long times(long minor, BigDecimal quantity) {
        return BigDecimal.valueOf(minor)
                .multiply(quantity)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private Optional<Finding> duplicate(CareLine line) {
        return Optional.ofNullable(earlier.get(line.number())).map(before -> {
            boolean same = before.invoiceId().equals(invoiceId);
            return Finding.of(
                    line.number(),
                    same ? Reason.DUPLICATE_IN_INVOICE : Reason.DUPLICATE_OF_EARLIER,
                    (same ? "" : before.invoiceId() + ", ") + "line " + before.line());
        });
    }

    record Coverage(Optional<Finding> finding, boolean covered) {}

    /// Where a line names no document of entitlement, an officer must know the patient.
    private Coverage right(CareLine line) {
        if (line.entitlement().isEmpty()) return new Coverage(Optional.empty(), false);
        var right = rights.of(line.entitlement());
        if (right.isEmpty()) return found(line, Reason.UNKNOWN_PATIENT, "no such document");
        if (!right.get().debtor().equals(terms.debtor())
                || !right.get().creditor().equals(terms.creditor()))
            return found(line, Reason.NOT_ENTITLED, "the document is not between these two");
        if (MonthGroup.isMonths(line)) return MonthCheck.covered(line, right.get());
        if (!right.get().covers(line.firstDay()) || !right.get().covers(line.lastDay()))
            return found(line, Reason.OUTSIDE_COVERED_TIME, "");
        return new Coverage(Optional.empty(), true);
    }

    private static Coverage found(CareLine line, Reason reason, String about) {
        return new Coverage(Optional.of(Finding.of(line.number(), reason, about)), false);
    }

    /// What the institution's rules say of a line; empty where an officer does.
    public Optional<Saying> decide(Seen seen) {
        int number = seen.line().number();
        for (var finding : seen.findings())
            if (rules.contest().contains(finding.reason())) {
                boolean alone = seen.findings().size() == 1;
                return finding.allowed().isPresent() && alone && seen.covered()
                        ? Optional.of(
                                new Saying.Reduce(number, finding.allowed().get(), finding.reason(), finding.about()))
                        : Optional.of(new Saying.Contest(number, finding.reason(), finding.about()));
            }
        boolean plain = seen.findings().isEmpty() && seen.covered();
        return plain && rules.accepts(terms.money(seen.line().minor()))
                ? Optional.of(new Saying.Accept(number))
                : Optional.empty();
    }
}
