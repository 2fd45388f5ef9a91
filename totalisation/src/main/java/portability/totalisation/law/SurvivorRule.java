package portability.totalisation.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import portability.kernel.LegalRef;
import portability.totalisation.question.Survivor;

/// What part of the deceased's pension each survivor has.
///
/// @param shares        the first that fits a survivor is that survivor's
/// @param spouses       what several spouses, former ones included, do with the spouse's share
/// @param totalCap      the most that all survivors have together, as a part of the deceased's pension; empty if no
/// limit
/// @param familyMaximum the most that all survivors have together per month; empty if no limit
public record SurvivorRule(
        LegalRef article,
        List<SurvivorShare> shares,
        Spouses spouses,
        Optional<Dated<BigDecimal>> totalCap,
        Optional<Dated<Money>> familyMaximum)
        implements RiskRule {
    public SurvivorRule {
        shares = List.copyOf(shares);
        if (shares.isEmpty()) throw new IllegalArgumentException("survivors need at least one share: " + article);
    }

    /// How several spouses share.
    public enum Spouses {
        /// Each has a full share.
        EACH_IN_FULL,
        /// One share is divided into equal parts.
        EQUAL_PARTS,
        /// One share is divided by the months of marriage.
        BY_MARRIED_TIME
    }

    /// A share and who has it. Every condition given must hold; of `ageFrom`, raising a child and incapacity, one is
    /// enough where the law says so.
    ///
    /// @param ageFrom            the age from which the survivor has it, by the day of death; empty if none
    /// @param childOrIncapacity  whether raising a child or incapacity stands in for that age
    /// @param ageBelow           the age at which it ends, by the day of death; empty if it does not
    /// @param marriedMonths      the least time of marriage; 0 if none
    public record SurvivorShare(
            String id,
            LegalRef article,
            Set<Survivor.Relation> relations,
            Optional<Dated<Age>> ageFrom,
            boolean childOrIncapacity,
            Optional<Dated<Age>> ageBelow,
            int marriedMonths,
            Dated<BigDecimal> part) {
        public SurvivorShare {
            relations = Set.copyOf(relations);
        }
    }
}
