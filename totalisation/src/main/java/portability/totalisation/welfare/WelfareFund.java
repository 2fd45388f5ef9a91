package portability.totalisation.welfare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.InstitutionId;
import portability.kernel.LegalRef;
import portability.totalisation.law.Dated;

/// The law of one welfare fund: what a membership costs and lasts, and its schedule of benefits. All dated.
///
/// @param contributions by the length of the contract; the first that the length fits is due
/// @param longestMonths what one contribution covers at most; empty where it covers the contract, however
///                      long
/// @param claimMonths   within how long after the event, or the contract's end if that is later, one must
///                      claim; empty where there is no limit
public record WelfareFund(
        String id,
        String name,
        InstitutionId institution,
        CurrencyUnit currency,
        LegalRef article,
        List<Contribution> contributions,
        Optional<Dated<Integer>> longestMonths,
        Optional<Dated<Integer>> claimMonths,
        List<Benefit> benefits) {
    public WelfareFund {
        contributions = List.copyOf(contributions);
        benefits = List.copyOf(benefits);
        if (contributions.isEmpty()) throw new IllegalArgumentException("a fund has a contribution: " + id);
        if (contributions.getLast().upToMonths().isPresent())
            throw new IllegalArgumentException("the last contribution must fit a contract of any length: " + id);
    }

    /// @param upToMonths the longest contract it fits, that length included; empty for any
    public record Contribution(LegalRef article, Optional<Integer> upToMonths, Dated<Money> amount) {}

    /// What happened to a member or a member's family.
    public enum Event {
        NATURAL_DEATH,
        ACCIDENTAL_DEATH,
        PARTIAL_DISABILITY,
        TOTAL_DISABILITY,
        ILLNESS_OF_FAMILY,
        REPATRIATION,
        EDUCATION_OF_CHILD,
        TRAINING
    }

    /// Where an event must happen for a benefit.
    public enum Place {
        ANYWHERE,
        ABROAD,
        AT_HOME
    }

    /// A fixed benefit. Where the fund assesses it, `amount` is the least and `most` the most.
    ///
    /// @param monthsAfter   how long after the membership, or the return home if that is earlier, the event
    ///                      may happen
    /// @param contributions how many contributions must have been paid
    public record Benefit(
            String id,
            LegalRef article,
            Set<Event> events,
            Place place,
            int monthsAfter,
            int contributions,
            Dated<Money> amount,
            Optional<Dated<Money>> most) {
        public Benefit {
            events = Set.copyOf(events);
            if (monthsAfter < 0 || contributions < 0)
                throw new IllegalArgumentException("months and contributions are not negative: " + id);
        }
    }
}
