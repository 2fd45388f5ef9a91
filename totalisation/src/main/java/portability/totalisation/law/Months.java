package portability.totalisation.law;

import java.time.LocalDate;

/// Months that begin with a day, which is the first of them.
public final class Months {
    private Months() {}

    /// The first day after them. Where the last month has no day of that number, its last day still belongs to them:
    /// a month that begins on 31 January ends with February.
    /// Source: Reg. (EEC, Euratom) 1182/71 Art. 3(2)(c); for example German Civil Code §§ 187(2), 188(2) and (3).
    public static LocalDate after(LocalDate first, long months) {
        var last = first.withDayOfMonth(1).plusMonths(months);
        int day = first.getDayOfMonth();
        return day > last.lengthOfMonth() ? last.plusMonths(1) : last.withDayOfMonth(day);
    }
}
