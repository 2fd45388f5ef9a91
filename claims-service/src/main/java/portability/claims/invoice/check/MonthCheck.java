package portability.claims.invoice.check;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.Finding;
import portability.claims.invoice.Reason;
import portability.claims.invoice.check.CareRights.Right;
import portability.claims.invoice.check.LineCheck.Coverage;
import portability.claims.invoice.months.MonthGroup;
import portability.claims.invoice.months.MonthlyPrices.Known;
import portability.claims.invoice.months.MonthlyPrices.Price;
import portability.claims.invoice.months.PersonMonths;

/// Looks at a line that asks for months: is each of them covered from registration to end, and is its price the one
/// that was published? Source: Reg. (EC) 987/2009 Art. 64. Pure.
record MonthCheck(Known known) {
    /// What is found about amount and price.
    List<Finding> amounts(CareLine line) {
        var findings = new ArrayList<Finding>();
        int number = line.number();
        known.waiver()
                .ifPresent(waiver -> findings.add(Finding.of(
                        number,
                        Reason.CARE_NOT_COVERED,
                        "the states waive it: " + waiver.source() + (waiver.verified() ? "" : " (not read)"))));
        int months = PersonMonths.of(line).size();
        if (line.quantity().compareTo(BigDecimal.valueOf(months)) != 0)
            findings.add(Finding.of(number, Reason.SUM_DIFFERS, "its days are in " + months + " months"));
        var price = MonthGroup.of(line)
                .flatMap(group -> Optional.ofNullable(known.prices().get(group)));
        if (price.isEmpty())
            findings.add(Finding.of(number, Reason.EVIDENCE_MISSING, "no amount was read for " + line.code()));
        price.flatMap(is -> price(line, is)).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> price(CareLine line, Price price) {
        long one = price.amount().getAmountMinorLong();
        long all = BigDecimal.valueOf(one).multiply(line.quantity()).longValue();
        if (line.minor() == all) return Optional.empty();
        var about = price.amount() + " a month by " + price.source().source();
        return Optional.of(new Finding(
                line.number(),
                line.minor() > all ? Reason.ABOVE_TARIFF : Reason.SUM_DIFFERS,
                about,
                Optional.of(all).filter(less -> less > 0 && less < line.minor())));
    }

    /// Each month is looked at. Whether a month counts of which a part is covered, no text that was read says: an
    /// officer does.
    static Coverage covered(CareLine line, Right right) {
        var all = PersonMonths.of(line);
        var whole = all.stream().filter(month -> isWhole(right, month)).toList();
        if (whole.size() == all.size()) return new Coverage(Optional.empty(), true);
        var none = all.stream().filter(month -> isOutside(right, month)).toList();
        var part = all.stream()
                .filter(month -> !whole.contains(month) && !none.contains(month))
                .toList();
        var about = (none.isEmpty() ? "" : "outside: " + none)
                + (none.isEmpty() || part.isEmpty() ? "" : "; ")
                + (part.isEmpty() ? "" : "in part: " + part);
        var allowed = line.unitPrice()
                .filter(_ -> part.isEmpty())
                .map(price -> price * whole.size())
                .filter(minor -> minor > 0 && minor < line.minor());
        return new Coverage(
                Optional.of(new Finding(line.number(), Reason.OUTSIDE_COVERED_TIME, about, allowed)), false);
    }

    private static boolean isWhole(Right right, YearMonth month) {
        return right.covers(month.atDay(1)) && right.covers(month.atEndOfMonth());
    }

    private static boolean isOutside(Right right, YearMonth month) {
        return right.from()
                        .filter(first -> !first.isAfter(month.atEndOfMonth()))
                        .isEmpty()
                || right.until().filter(end -> !end.isAfter(month.atDay(1))).isPresent();
    }
}
