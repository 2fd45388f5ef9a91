package portability.sandbox.officer;

import java.io.PrintStream;
import portability.proto.claims.v1.PaidMonth;
import portability.proto.claims.v1.PaymentInstruction;
import portability.proto.claims.v1.PaymentRun;
import portability.proto.claims.v1.PensionInPayment;
import portability.proto.types.v1.Money;

/// Payments as an officer reads them.
public final class PaymentsReport {
    private PaymentsReport() {}

    public static void print(PensionInPayment pension, PrintStream out) {
        out.println(pension.getClaimId() + " on " + pension.getDay() + ": " + pension.getStatus());
        out.println(account(pension));
        pension.getChangesList()
                .forEach(change -> out.println("  account " + change.getChangeId() + ", taken down by "
                        + change.getSaidBy()
                        + (change.hasInForceFrom() ? ": waits for its day" : ": another officer must confirm it")));
        pension.getMonthsList().forEach(month -> out.println("  " + told(month)));
        pension.getInstructionsList().forEach(each -> out.println("  " + told(each)));
        if (!pension.getDebt().getAmount().matches("[0.]*"))
            out.println("  overpaid and not back: " + told(pension.getDebt()));
    }

    public static void print(PaymentRun run, PrintStream out) {
        out.println("Run for " + run.getDueDay() + ", started by " + run.getStartedBy()
                + (run.getClosed() ? "" : "; cut off: start it again"));
        if (run.getBatchesList().isEmpty()) out.println("  Nothing was due that has an account.");
        run.getBatchesList()
                .forEach(batch -> out.println("  " + batch.getMessageId() + "  " + batch.getInstructions()
                        + " payments  " + told(batch.getControlSum())));
    }

    private static String account(PensionInPayment pension) {
        if (!pension.hasAccount()) return "  no account";
        var account = pension.getAccount();
        return account.getIban().isEmpty()
                ? "  to " + account.getNumber() + " at " + account.getBic() + " of " + account.getHolder()
                : "  to " + account.getIban() + " of " + account.getHolder();
    }

    private static String told(PaidMonth month) {
        return "%s  due %s  owed %s  paid %s  %s %s"
                .formatted(
                        month.getMonth(),
                        month.getDue(),
                        told(month.getOwed()),
                        told(month.getPaid()),
                        month.getState(),
                        month.getReason())
                .strip();
    }

    private static String told(PaymentInstruction each) {
        var withheld = each.getWithheld().getAmount().matches("[0.]*") ? "" : ", withheld " + told(each.getWithheld());
        return "payment %s of %s: %s%s  %s %s"
                .formatted(
                        each.getInstructionId(),
                        each.getDueDay(),
                        told(each.getNet()),
                        withheld,
                        each.getState(),
                        each.getWord())
                .strip();
    }

    private static String told(Money money) {
        return money.getAmount() + " " + money.getCurrency();
    }
}
