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
        return Months.after(born, 12L * years + months);
    }

    /// The first day on which somebody born on the given day has this age, as the law in question has it.
    public LocalDate reachedBy(LocalDate born, Reached rule) {
        return switch (rule) {
            case ON_BIRTHDAY -> reachedBy(born);
            case ON_BIRTHDAY_WITHIN_MONTH -> born.plusMonths(12L * years + months);
            case DAY_BEFORE_BIRTHDAY -> reachedBy(born).minusDays(1);
        };
    }

    /// On which day an age is reached.
    public enum Reached {
        /// On the birthday; where the month has no such day, on the first of the next. German Civil Code § 188.
        ON_BIRTHDAY,
        /// On the birthday; where the month has no such day, on its last. Spanish and British practice.
        ON_BIRTHDAY_WITHIN_MONTH,
        /// On the day before the birthday. Common law, as kept in the United States.
        DAY_BEFORE_BIRTHDAY
    }

    @Override
    public String toString() {
        return months == 0 ? years + " years" : years + " years " + months + " months";
    }
}
