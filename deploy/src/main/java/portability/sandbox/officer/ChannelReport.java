package portability.sandbox.officer;

import java.io.PrintStream;
import portability.proto.claims.v1.Channel;
import portability.proto.claims.v1.ListChannelsResponse;
import portability.proto.claims.v1.OwnCost;
import portability.proto.types.v1.Money;

/// Payout channels as an officer reads them to whoever is paid.
public final class ChannelReport {
    private ChannelReport() {}

    public static void print(ListChannelsResponse listed, PrintStream out) {
        out.println("To " + listed.getTo() + ": "
                + (listed.getChosen().isEmpty() ? "none chosen" : listed.getChosen() + " is chosen"));
        if (listed.getChannelsList().isEmpty()) out.println("  No channel to there is loaded.");
        listed.getChannelsList().forEach(channel -> print(channel, out));
        listed.getChangesList()
                .forEach(change -> out.println("  choice " + change.getChangeId() + " of " + change.getChannelId()
                        + ", taken down by " + change.getSaidBy()
                        + (change.hasInForceFrom() ? ": waits for its day" : ": another officer must confirm it")));
    }

    public static void print(Channel channel, PrintStream out) {
        out.println("  " + channel.getChannelId() + "  " + channel.getKind() + " by " + channel.getProvider() + "  "
                + cost(channel));
        if (channel.hasOwn()) out.println("    " + told(channel.getOwn()));
        if (!channel.getSource().isEmpty())
            out.println("    " + channel.getSource() + ", looked up on " + channel.getChecked());
    }

    private static String cost(Channel channel) {
        if (channel.getCostPercent().isEmpty()) return "cost unknown";
        return channel.getCostPercent() + " % of 200 USD"
                + (channel.getAboveThreePercent() ? "  WARNING: above 3 %" : "");
    }

    private static String told(OwnCost own) {
        return "of " + told(own.getSent()) + " a month: fee " + told(own.getFee()) + ", exchange margin "
                + told(own.getMargin()) + ", arrives " + told(own.getArrives());
    }

    private static String told(Money money) {
        return money.getAmount() + " " + money.getCurrency();
    }
}
