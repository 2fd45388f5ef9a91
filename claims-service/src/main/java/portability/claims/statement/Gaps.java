package portability.claims.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import portability.proto.agreements.v1.EarliestKind;
import portability.proto.agreements.v1.EarliestPension;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.Outlook;
import portability.proto.exchange.v1.EntitlementWorth;

/// What is missing or doubtful in what an institution said.
public final class Gaps {
    /// What agreements-service could not be asked now.
    public static final String NOT_NOW = "NOT_NOW";

    private Gaps() {}

    public static List<Gap> of(String institution, List<Period> periods, EntitlementWorth worth) {
        var gaps = new ArrayList<Gap>();
        inPeriods(periods, gaps);
        if (worth.hasWorth()) inWorth(worth.getWorth(), gaps);
        else if (!worth.getNoWorth().isEmpty()) gaps.add(notCalculated(institution, worth.getNoWorth()));
        return List.copyOf(gaps);
    }

    private static void inPeriods(List<Period> periods, List<Gap> gaps) {
        var lost = ids(periods, period -> period.certainty() == Certainty.DECLARED && !period.counts());
        var counted = ids(periods, period -> period.certainty() == Certainty.DECLARED && period.counts());
        var undated = ids(periods, period -> !period.isDated());
        if (!lost.isEmpty()) gaps.add(new Gap.Unpaid(lost, false));
        if (!counted.isEmpty()) gaps.add(new Gap.Unpaid(counted, true));
        if (!undated.isEmpty()) gaps.add(new Gap.Undated(undated));
    }

    private static List<String> ids(List<Period> periods, Predicate<Period> wanted) {
        return periods.stream()
                .filter(wanted)
                .map(period -> period.period().getPeriodId())
                .toList();
    }

    private static Gap notCalculated(String institution, String reason) {
        return switch (reason) {
            case "NO_LAW_LOADED", "NO_SCHEME" -> new Gap.LawNotLoaded(institution);
            default -> new Gap.NotCalculated();
        };
    }

    private static void inWorth(Outlook worth, List<Gap> gaps) {
        var today = worth.getToday();
        if (isUnknownFor(worth.getAsItIs(), "FIGURE_MISSING")) gaps.add(new Gap.FigureMissing(today.getFigureNeeded()));
        if (isUnknownFor(worth.getAsItIs(), "CHOICE_NEEDED")) gaps.add(new Gap.ChoiceNeeded());
        if (isUnknownFor(worth.getAsItIs(), "LAW_MISSING")) gaps.add(new Gap.LawValueMissing());
        var unverified = worth.getAsItIs().getRestsOnUnverifiedList().stream()
                .map(LawValue::getPath)
                .distinct()
                .toList();
        if (!unverified.isEmpty()) gaps.add(new Gap.UnverifiedLaw(unverified));
    }

    private static boolean isUnknownFor(EarliestPension earliest, String reason) {
        return earliest.getKind() == EarliestKind.EARLIEST_KIND_NOT_KNOWN
                && earliest.getReason().equals(reason);
    }
}
