package portability.totalisation.law;

import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.kernel.LegalRef;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;

/// One institution's benefit of one branch, as its own law makes it.
///
/// @param per      the period the law's amount is for, in which it is rounded
/// @param counts   the kinds of own periods that count for the waiting time
/// @param risk     what the scheme insures against: an age, incapacity, a death
/// @param periods  the table by which the scheme's own reported time fits into years and months
/// @param terms    what else its law says
public record Scheme(
        String id,
        String name,
        InstitutionId institution,
        Branch branch,
        CurrencyUnit currency,
        Per per,
        PeriodUnit unit,
        LawValue<Counting> counting,
        LegalRef countingArticle,
        Set<PeriodKind> counts,
        ConversionTable periods,
        RiskRule risk,
        StartRule start,
        List<Tier> tiers,
        Rounding rounding,
        SchemeTerms terms) {
    public Scheme {
        tiers = List.copyOf(tiers);
        counts = Set.copyOf(counts);
        if (tiers.isEmpty()) throw new IllegalArgumentException("a scheme needs at least one tier: " + id);
        if (counts.isEmpty()) throw new IllegalArgumentException("a scheme counts at least one kind: " + id);
    }

    public Country country() {
        return institution.country();
    }
}
