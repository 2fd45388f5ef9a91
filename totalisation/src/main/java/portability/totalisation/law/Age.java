package portability.totalisation.law;

import java.time.LocalDate;

/// An age in whole years and months.
public record Age(int years, int months) {
    public Age {
        if (years < 0 || months < 0 || months > 11)
            throw new IllegalArgumentException("an age has years and 0 to 11 months: " + years + " / " + months);
    }

    /// The first day on which somebody born on the given day has this age. A day the last month does not have becomes
    /// the first of the next: who is born on 29 February has the age on 1 March of a common year.
    /// Source: for example German Civil Code §§ 187(2), 188(2) and (3).
    public LocalDate reachedBy(LocalDate born) {
        var month = born.withDayOfMonth(1).plusMonths(12L * years + months);
        int day = born.getDayOfMonth();
        return day > month.lengthOfMonth() ? month.plusMonths(1) : month.withDayOfMonth(day);
    }

    @Override
    public String toString() {
        return months == 0 ? years + " years" : years + " years " + months + " months";
    }
}
