package portability.claims.payment;

import java.util.List;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.payment.ChannelCommand.ChooseChannel;
import portability.claims.payment.ChannelCommand.ConfirmChannel;
import portability.claims.payment.ChannelEvent.ChannelChosen;
import portability.claims.payment.ChannelEvent.ChannelConfirmed;

/// What a command about the channel brings about. Pure; repeats bring nothing. Two officers, as for an
/// account: whoever steers
/// where money arrives could take it.
final class ChannelDecisions {
    private final String claimId;
    private final Channels channels;

    ChannelDecisions(String claimId, Pension pension) {
        this.claimId = claimId;
        this.channels = pension.channels();
    }

    List<ChannelEvent> decide(ChannelCommand command) {
        return switch (command) {
            case ChooseChannel c -> choose(c);
            case ConfirmChannel c -> confirm(c);
        };
    }

    /// What is shown may have changed since; which channel it is has not.
    private List<ChannelEvent> choose(ChooseChannel c) {
        var before = channels.said().get(c.changeId());
        if (before == null) return List.of(new ChannelChosen(claimId, c.changeId(), c.by(), c.mandateId(), c.choice()));
        if (before.choice().channelId().equals(c.choice().channelId())) return List.of();
        throw new Refused(Refusal.REQUEST_ID_REUSED);
    }

    private List<ChannelEvent> confirm(ConfirmChannel c) {
        var said = channels.said().get(c.changeId());
        if (said == null) throw new Refused(Refusal.UNKNOWN_CHANGE);
        if (channels.inForce().containsKey(c.changeId())) return List.of();
        if (said.by().equals(c.by())) throw new Refused(Refusal.SAME_OFFICER);
        var from = channels.inForce().isEmpty() ? c.now() : c.cooledFrom();
        return List.of(new ChannelConfirmed(claimId, c.changeId(), c.by(), from));
    }
}
