package portability.totalisation.law;

import java.time.LocalDate;

/// The day that decides which version of a value holds.
public sealed interface LawDay {
    /// A day that every question has.
    enum Known implements LawDay {
        PENSION_START,
        BIRTH,
        PENSION_AGE
    }

    /// The first of January of the year in which an age is reached: the year of eligibility.
    record YearOfAge(Dated<Age> byBirth) implements LawDay {}

    /// One day, whoever asks.
    record Fixed(LocalDate day) implements LawDay {}
}
