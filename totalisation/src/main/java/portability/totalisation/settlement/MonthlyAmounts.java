package portability.totalisation.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import portability.kernel.Country;
import portability.totalisation.law.LawValue;

/// Amounts of a month as they were published or agreed, and where nothing is asked for. What is not in it was not
/// read.
/// Source: Reg. (EC) 987/2009 Arts. 62 to 64; Reg. (EC) 883/2004 Art. 35(3).
public record MonthlyAmounts(
        List<LawValue<Published>> published, List<LawValue<Family>> families, List<LawValue<Waiver>> waivers) {
    public MonthlyAmounts {
        published = List.copyOf(published);
        families = List.copyOf(families);
        waivers = List.copyOf(waivers);
    }

    /// An age group. Source: Reg. (EC) 987/2009 Art. 64(1).
    public enum AgeBand {
        UNDER_20,
        /// To 64.
        FROM_20,
        FROM_65
    }

    /// What a person of an age group cost in a year, and a month of it, as published.
    ///
    /// @param annual      average cost of the year
    /// @param monthly     with the usual reduction
    /// @param monthlyLess with the lesser one for pensioners; empty where none was published
    public record Published(
            Country creditor, int year, AgeBand band, Money annual, Money monthly, Optional<Money> monthlyLess) {}

    /// What a month of a family costs, used or not.
    ///
    /// @param from  the first day for which it holds
    /// @param until the first day for which it does not; empty while it does
    public record Family(Country creditor, Country debtor, Money monthly, LocalDate from, Optional<LocalDate> until) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from)
                    && until.filter(end -> !day.isBefore(end)).isEmpty();
        }
    }

    /// Two states that ask nothing of each other.
    ///
    /// @param from the first day for which it holds
    public record Waiver(Set<Country> states, LocalDate from) {}

    /// Empty where none was read.
    public Optional<LawValue<Published>> published(Country creditor, int year, AgeBand band) {
        return published.stream()
                .filter(each -> each.value().creditor().equals(creditor)
                        && each.value().year() == year
                        && each.value().band() == band)
                .findFirst();
    }

    /// The amount with that reduction, as published; empty where none was.
    public static Optional<Money> monthly(Published figures, BigDecimal reduction, BigDecimal usual) {
        return reduction.compareTo(usual) == 0 ? Optional.of(figures.monthly()) : figures.monthlyLess();
    }

    /// Empty where no agreement that was read gives one.
    public Optional<LawValue<Family>> family(Country creditor, Country debtor, LocalDate day) {
        return families.stream()
                .filter(each -> each.value().creditor().equals(creditor)
                        && each.value().debtor().equals(debtor)
                        && each.value().holds(day))
                .findFirst();
    }

    /// Empty where none is known between the two.
    public Optional<LawValue<Waiver>> waiver(Country one, Country other, LocalDate day) {
        return waivers.stream()
                .filter(each -> each.value().states().equals(Set.of(one, other))
                        && !day.isBefore(each.value().from()))
                .findFirst();
    }
}
