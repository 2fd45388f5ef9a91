package portability.contributions.person;

import java.time.LocalDate;
import java.util.Optional;

/// One name, nationality or number of a person, and the days from and to which it counts. Personal data: its text
/// shows none of it.
///
/// Exactly one of the first three is there.
///
/// @param nationality ISO 3166 alpha-2
/// @param firstDay    empty: always, as far as is known
/// @param lastDay     empty: still
public record IdentityFact(
        Optional<NameWritten> name,
        Optional<String> nationality,
        Optional<NumberOfKind> number,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay) {
    public IdentityFact {
        long told = name.stream().count()
                + nationality.stream().count()
                + number.stream().count();
        if (told != 1) throw new IllegalArgumentException("a fact is one name, one nationality or one number");
        if (firstDay.isPresent() && lastDay.isPresent() && lastDay.get().isBefore(firstDay.get()))
            throw new IllegalArgumentException("a fact ends before it begins");
    }

    /// A name, as it was written, in its script.
    public record NameWritten(NameKind kind, String familyName, String givenNames) {
        @Override
        public String toString() {
            return "a name " + kind;
        }
    }

    /// What a name is.
    public enum NameKind {
        BIRTH,
        MARRIED,
        ALIAS
    }

    /// A number, and what it is for.
    public record NumberOfKind(NumberAt number, NumberKind kind) {}

    /// What a number is for.
    public enum NumberKind {
        NATIONAL,
        INSURANCE,
        TAX,
        FILE
    }

    /// Does it count on a day?
    public boolean covers(LocalDate day) {
        return firstDay.filter(day::isBefore).isEmpty()
                && lastDay.filter(day::isAfter).isEmpty();
    }

    @Override
    public String toString() {
        if (name.isPresent()) return name.get().toString();
        return number.map(NumberOfKind::toString).orElse("a nationality");
    }
}
