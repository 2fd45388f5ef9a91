package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import portability.proto.claims.v1.Deduction;
import portability.proto.claims.v1.OpenDeduction;
import portability.proto.exchange.v1.DeductionCause;
import portability.proto.exchange.v1.DeductionRefusal;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Step;

/// Deductions as an officer reads them.
public final class DeductionsReport {
    private DeductionsReport() {}

    public static void print(List<Deduction> deductions, PrintStream out) {
        if (deductions.isEmpty()) out.println("Nobody asked for a deduction in this claim.");
        deductions.forEach(each -> print(each, out));
    }

    public static void printOpen(List<OpenDeduction> open, PrintStream out) {
        if (open.isEmpty()) out.println("No request waits for an answer.");
        open.forEach(each -> out.println(
                each.getCameOn() + "  " + each.getAskedBy() + "  " + each.getClaimId() + "  " + each.getDeductionId()));
    }

    private static void print(Deduction each, PrintStream out) {
        out.println(each.getDeductionId() + ": " + each.getState());
        out.println("  " + each.getAskedBy() + " asks " + each.getAskedOf() + " to deduct " + told(each.getAmount())
                + ", " + cause(each.getCause()) + ", stated on " + each.getStatedOn() + ": " + each.getReason());
        if (each.hasFromArrears())
            out.println("  from arrears " + told(each.getFromArrears()) + ", from instalments "
                    + told(each.getFromOngoing())
                    + (each.hasToPerson() ? ", of the arrears to the person " + told(each.getToPerson()) : ""));
        if (each.getRefusal() != DeductionRefusal.DEDUCTION_REFUSAL_UNSPECIFIED)
            out.println("  not all of it: " + refusal(each.getRefusal()));
        if (!each.getWords().isEmpty()) out.println("  " + each.getWords());
        for (Step step : each.getStepsList())
            out.println("  by " + step.getArticle().getInstrument() + " "
                    + step.getArticle().getArticle() + ": "
                    + (step.getText().isEmpty() ? step.getRule() : step.getText()));
        out.println("  remitted so far " + told(each.getRemitted())
                + (each.hasKept() ? ", of which may be kept " + told(each.getKept()) : ""));
    }

    private static String cause(DeductionCause cause) {
        return switch (cause) {
            case DEDUCTION_CAUSE_PROVISIONAL -> "paid provisionally";
            case DEDUCTION_CAUSE_OVERPAID -> "overpaid";
            case DEDUCTION_CAUSE_UNSPECIFIED, UNRECOGNIZED -> "for a reason this program does not know";
        };
    }

    private static String refusal(DeductionRefusal refusal) {
        return refusal.name()
                .substring("DEDUCTION_REFUSAL_".length())
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }

    public static String told(Money money) {
        return money.getAmount() + " " + money.getCurrency();
    }
}
