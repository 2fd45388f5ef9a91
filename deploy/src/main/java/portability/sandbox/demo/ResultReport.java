package portability.sandbox.demo;

import java.util.List;
import java.util.Set;
import portability.proto.types.v1.InsurancePeriod;

/// What came out, for people: the records, the instruments, every determination, the summary.
final class ResultReport {
    private final Page page;

    ResultReport(Page page) {
        this.page = page;
    }

    void print(ClaimResult result) {
        page.heading("The certified records that came back");
        result.records().forEach(this::record);
        page.heading("Which instrument holds between whom, and why");
        new InstrumentsReport(result).print(page);
        printDecisions(result);
    }

    /// Where records and instruments are those of a claim that was told before.
    void printDecisions(ClaimResult result) {
        for (var determination : result.determinations()) new DeterminationReport(page).print(determination);
        summary(result);
    }

    private void record(String institution, List<InsurancePeriod> periods) {
        page.subheading(institution + ": " + periods.size() + " periods");
        if (periods.isEmpty()) return;
        var table = new Table(
                Set.of(5, 6), "first day", "last day", "kind", "activity", "scheme", "insured time", "earnings");
        for (var period : periods) {
            table.row(
                    period.getFirstDay(),
                    period.getLastDay(),
                    Codes.code(period.getKind()),
                    Codes.code(period.getActivity()).replace('_', '-'),
                    period.getScheme(),
                    period.hasReported() ? Codes.words(period.getReported()) : "by its dates",
                    period.hasEarnings() ? Codes.words(period.getEarnings()) : "");
        }
        table.printOn(page, 2);
    }

    private void summary(ClaimResult result) {
        page.heading("Summary of all decisions on claim " + result.claim().getClaimId());
        var table = new Table(Set.of(2), "institution", "scheme", "per month", "pension from", "paid from", "by");
        for (var determination : result.determinations()) {
            table.row(
                    determination.getInstitution(),
                    determination.getScheme(),
                    determination.hasPayablePerMonth()
                            ? Codes.words(determination.getPayablePerMonth())
                            : Codes.words(determination.getRefusalReason()),
                    determination.getStart(),
                    determination.getPaidFrom(),
                    determination.getChosenRoute());
        }
        table.printOn(page, 2);
        page.blank();
        result.totalPerMonth()
                .forEach((currency, amount) ->
                        page.figure("Total per month: " + currency + " " + amount.toPlainString()));
        if (result.determinations().stream().anyMatch(found -> found.getRestsOnUnverifiedCount() > 0))
            page.text(2, "These figures rest on values whose source was not seen; they are listed above each figure.");
    }
}
