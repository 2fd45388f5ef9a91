package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.HexFormat;
import portability.proto.claims.v1.NettingRoundView;
import portability.proto.claims.v1.RoundWindow;
import portability.proto.types.v1.Money;

/// A round as an officer reads it. What must be known before a figure is believed comes before the
/// figures.
public final class RoundReport {
    private RoundReport() {}

    public static void print(NettingRoundView round, PrintStream out) {
        out.println(round.getRoundId() + ": " + round.getState() + ", " + round.getCurrency() + ", proposed by "
                + round.getProposer() + ", among " + String.join(", ", round.getParticipantsList()));
        out.println("  to be signed until " + round.getLastDay() + ", paid on " + round.getValueDate());
        if (round.getWaitsForCount() > 0) out.println("  waits for " + String.join(", ", round.getWaitsForList()));
        if (!round.getVoidReason().isEmpty())
            out.println("  void: " + round.getVoidReason() + ", " + round.getVoidBecause()
                    + (round.getRefusal().isEmpty() ? "" : " (" + round.getRefusal() + ")"));
        if (round.getContradicted())
            out.println("  ! " + round.getProposer() + " has signed both that it stands and that it is void.");
        if (!round.getFlaw().isEmpty()) out.println("  ! The proof does not hold: " + round.getFlaw());
        for (var institution : round.getNotEnrolledList())
            out.println("  ! " + institution + " is not enrolled here: its key came along with the round.");
        if (round.getListHash().isEmpty()) {
            round.getOfferedList().forEach(window -> print("put in", window, out));
            return;
        }
        out.println("  SHA-256 " + HexFormat.of().formatHex(round.getListHash().toByteArray()));
        round.getWindowsList().forEach(window -> print("window", window, out));
        round.getLeftOutList().forEach(window -> print("left out", window, out));
        for (var position : round.getPositionsList())
            out.println("  position " + position.getInstitution() + "  " + position.getBalance());
        for (var transfer : round.getTransfersList())
            out.println("  " + transfer.getPayer() + " pays " + transfer.getPayee() + " " + told(transfer.getAmount())
                    + "  " + transfer.getTransferId());
    }

    private static void print(String what, RoundWindow window, PrintStream out) {
        out.println("  " + what + " " + window.getWindowId() + "  " + window.getDebtor() + " owes "
                + window.getCreditor() + " " + told(window.getAmount()));
    }

    private static String told(Money money) {
        return money.getAmount() + " " + money.getCurrency();
    }
}
