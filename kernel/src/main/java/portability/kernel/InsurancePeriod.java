package portability.kernel;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/// Insured time under one state's legislation, as that state's institution certifies it.
///
/// Periods may overlap: with another employer, another kind, another state. Time is counted once, earnings
/// add.
///
/// @param reference     the institution's own id of the line; no meaning outside it
/// @param legislation   the state under whose law the time was completed
/// @param institution   who certifies it; always of the same state
/// @param scheme        the certifying institution's name for the scheme
/// @param span          the days within which the time lies
/// @param reported      how much time within the span, if the institution counts time instead of dates;
///                      empty means that every day of the span counts
/// @param earnings      the contribution base of this period, in the currency of the time; empty if none was
///                      recorded
/// @param employer      the employer's number, if the activity had one
/// @param branches      for which branches the time counts, as the law says under which it was completed; none: for
/// all.
///                      Source: Reg. (EC) 883/2004 Art. 1(t)
public record InsurancePeriod(
        String reference,
        Country legislation,
        InstitutionId institution,
        String scheme,
        PeriodKind kind,
        Activity activity,
        DateSpan span,
        Optional<Quantity> reported,
        Optional<Money> earnings,
        Optional<String> employer,
        Set<Branch> branches) {
    public InsurancePeriod {
        branches = branches.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(branches));
        if (reference.isBlank()) throw new IllegalArgumentException("a period needs a reference");
        if (scheme.isBlank()) throw new IllegalArgumentException("a period needs a scheme: " + reference);
        if (!institution.country().equals(legislation))
            throw new IllegalArgumentException(institution + " cannot certify periods under the law of " + legislation);
        earnings.ifPresent(amount -> {
            if (amount.isNegative()) throw new IllegalArgumentException("earnings must not be negative: " + reference);
        });
        employer.ifPresent(number -> {
            if (number.isBlank()) throw new IllegalArgumentException("an employer must not be blank: " + reference);
        });
    }

    /// Time that counts for every branch.
    public InsurancePeriod(
            String reference,
            Country legislation,
            InstitutionId institution,
            String scheme,
            PeriodKind kind,
            Activity activity,
            DateSpan span,
            Optional<Quantity> reported,
            Optional<Money> earnings,
            Optional<String> employer) {
        this(reference, legislation, institution, scheme, kind, activity, span, reported, earnings, employer, Set.of());
    }

    /// Whether the time counts for a branch.
    public boolean countsFor(Branch branch) {
        return branches.isEmpty() || branches.contains(branch);
    }

    /// The same period, which counts for these branches only; none: for all.
    public InsurancePeriod countingFor(Set<Branch> only) {
        return new InsurancePeriod(
                reference, legislation, institution, scheme, kind, activity, span, reported, earnings, employer, only);
    }

    /// The same period with an amount of time reported for it.
    public InsurancePeriod reporting(Quantity quantity) {
        return new InsurancePeriod(
                reference,
                legislation,
                institution,
                scheme,
                kind,
                activity,
                span,
                Optional.of(quantity),
                earnings,
                employer,
                branches);
    }

    /// The same period with a contribution base.
    public InsurancePeriod earning(Money amount) {
        return new InsurancePeriod(
                reference,
                legislation,
                institution,
                scheme,
                kind,
                activity,
                span,
                reported,
                Optional.of(amount),
                employer,
                branches);
    }

    /// The same line within other days: what it counts there. The contribution base stays that of the whole
    /// line.
    public InsurancePeriod within(DateSpan days) {
        return new InsurancePeriod(
                reference,
                legislation,
                institution,
                scheme,
                kind,
                activity,
                days,
                reported,
                earnings,
                employer,
                branches);
    }

    /// The same period with an employer.
    public InsurancePeriod at(String employerNumber) {
        return new InsurancePeriod(
                reference,
                legislation,
                institution,
                scheme,
                kind,
                activity,
                span,
                reported,
                earnings,
                Optional.of(employerNumber),
                branches);
    }

    /// Dated time without an amount of time, earnings or employer.
    public static InsurancePeriod dated(
            String reference,
            InstitutionId institution,
            String scheme,
            PeriodKind kind,
            Activity activity,
            DateSpan span) {
        return new InsurancePeriod(
                reference,
                institution.country(),
                institution,
                scheme,
                kind,
                activity,
                span,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
