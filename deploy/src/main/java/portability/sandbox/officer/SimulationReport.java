package portability.sandbox.officer;

import java.io.PrintStream;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.SimulateDeterminationResponse;
import portability.proto.agreements.v1.SimulatedOutcome;

/// What-ifs beside today, for a person to read.
public final class SimulationReport {
    private SimulationReport() {}

    public static void print(SimulateDeterminationResponse answer, PrintStream out) {
        out.println("today: " + told(answer.getToday()));
        for (int i = 0; i < answer.getOutcomesCount(); i++) print(i + 1, answer.getOutcomes(i), out);
    }

    private static void print(int number, SimulatedOutcome outcome, PrintStream out) {
        var difference = outcome.hasDifferencePerMonth()
                ? difference(outcome.getDifferencePerMonth().getAmount())
                : "";
        out.printf(
                "%d: claimed on %s: %s%s%n   assumed: %s%n",
                number,
                outcome.getClaimDate(),
                told(outcome.getDetermination()),
                difference,
                String.join(", ", outcome.getAssumptionsList()));
    }

    private static String difference(String amount) {
        return amount.startsWith("-")
                ? "; a month " + amount.substring(1) + " less than today"
                : "; a month " + amount + " more than today";
    }

    private static String told(Determination found) {
        if (!found.getAwarded()) return "nothing, " + found.getRefusalReason();
        var once = found.getPayableOnce();
        if (found.hasPayableOnce()) return once.getAmount() + " " + once.getCurrency() + " once";
        var money = found.getPayablePerMonth();
        var doubts = found.getRestsOnUnverifiedCount();
        return money.getAmount() + " " + money.getCurrency() + " a month from " + found.getPaidFrom()
                + (doubts == 0 ? "" : " (rests on " + doubts + " values that were not verified)");
    }
}
