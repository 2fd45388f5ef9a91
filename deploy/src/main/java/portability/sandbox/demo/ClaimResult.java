package portability.sandbox.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.proto.agreements.v1.Determination;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.SummaryLine;
import portability.proto.types.v1.InsurancePeriod;

/// A closed claim: the records that were certified and what every institution decided, the contact institution first.
public record ClaimResult(
        Claim claim, Map<String, List<InsurancePeriod>> records, String summarisedAt, List<SummaryLine> lines) {
    public ClaimResult {
        if (lines.isEmpty()) throw new IllegalArgumentException("a summary without decisions");
        lines = List.copyOf(lines);
    }

    public List<Determination> determinations() {
        return lines.stream().map(SummaryLine::getDetermination).toList();
    }

    /// What is paid per month, by currency: amounts of different currencies are never added.
    public SortedMap<String, BigDecimal> totalPerMonth() {
        var totals = new TreeMap<String, BigDecimal>();
        for (var determination : determinations()) {
            if (!determination.hasPayablePerMonth()) continue;
            var payable = determination.getPayablePerMonth();
            totals.merge(payable.getCurrency(), new BigDecimal(payable.getAmount()), BigDecimal::add);
        }
        return totals;
    }
}
