package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.List;
import portability.proto.claims.v1.GetSettlementResponse;
import portability.proto.claims.v1.NettingPayment;
import portability.proto.claims.v1.NettingWindow;
import portability.proto.exchange.v1.NettingItem;
import portability.proto.types.v1.Money;

/// Settlement as an officer reads it. What must be known before a figure is believed comes before the figures.
public final class SettlementReport {
    private SettlementReport() {}

    public static void print(NettingWindow window, PrintStream out) {
        out.println(window.getWindowId() + " with " + window.getPartner() + ": " + window.getState() + ", opened "
                + window.getOpenedOn());
        if (window.getRound() == 0) return;
        window.getWarningsList().forEach(warning -> out.println("  ! " + warning));
        out.println("  round " + window.getRound() + ", closed " + window.getClosedOn() + ", due by "
                + window.getDueBy() + ", " + window.getItemCount() + " items");
        for (var net : window.getNetsList())
            out.println("  " + net.getDebtor() + " pays " + told(net.getAmount()) + " (owes "
                    + told(net.getDebtorOwes()) + ", is owed " + told(net.getCreditorOwes()) + ")");
        for (var rounding : window.getRoundingsList())
            out.println("  rounding: " + rounding.getDebtor() + " owes " + told(rounding.getAmount()) + " from "
                    + rounding.getCurrency() + " at " + rounding.getRate());
        for (var difference : window.getDifferencesList())
            out.println("  different: " + difference.getReference() + ", "
                    + difference.getReason().name().replace("NETTING_DIFFERENCE_REASON_", "")
                    + (difference.hasAmount() ? ", the other side has " + told(difference.getAmount()) : ""));
        if (window.getLeftOver() > 0)
            out.println("  " + window.getLeftOver() + (window.getLeftOver() < 1_000 ? "" : " or more")
                    + " items did not fit in");
    }

    public static void printItems(List<NettingItem> items, PrintStream out) {
        for (var item : items) {
            var settled = item.hasConversion()
                    ? " = " + told(item.getConversion().getAmount()) + " at "
                            + item.getConversion().getRate() + " of "
                            + item.getConversion().getRateDay()
                    : "";
            out.println("  " + item.getReference() + "  " + item.getDebtor() + " owes " + told(item.getAmount())
                    + settled + ", due " + item.getDueOn());
        }
    }

    public static void print(GetSettlementResponse settlement, PrintStream out) {
        for (var position : settlement.getPositionsList())
            out.println("  " + position.getDebtor() + ": due " + told(position.getDue()) + ", transferred "
                    + told(position.getTransferred()) + ", excess " + position.getExcess()
                    + (position.getCarriedIn().isEmpty() ? "" : ", in " + position.getCarriedIn()));
        settlement.getPaymentsList().forEach(payment -> print(payment, out));
        settlement
                .getNoticesList()
                .forEach(notice -> out.println("  told by " + settlement.getPartner() + ": " + notice.getPaymentId()
                        + "  " + told(notice.getAmount()) + ", paid " + notice.getPaidOn()
                        + (notice.getReturned().getAmount().matches("[0.]*")
                                ? ""
                                : ", came back " + told(notice.getReturned()))));
        settlement
                .getReceiptsList()
                .forEach(receipt -> out.println("  came: " + told(receipt.getAmount()) + " on " + receipt.getOn() + " ("
                        + receipt.getEntry() + ")"));
        out.println(settlement.getSettled() ? "  Settled." : "  Not settled.");
    }

    public static void print(NettingPayment payment, PrintStream out) {
        out.println("  payment " + payment.getPaymentId() + "  " + told(payment.getAmount()) + "  "
                + payment.getState()
                + (payment.getRejected().isEmpty() ? "" : " (" + payment.getRejected() + ")")
                + (payment.getSettledOn().isEmpty() ? "" : ", paid " + payment.getSettledOn()));
    }

    private static String told(Money money) {
        return money.getAmount() + " " + money.getCurrency();
    }
}
