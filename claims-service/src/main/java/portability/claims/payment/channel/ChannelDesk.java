package portability.claims.payment.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.followup.OwnRecord;
import portability.claims.payment.Channel;
import portability.claims.payment.ChannelChoice;
import portability.claims.payment.ChannelCommand.ChooseChannel;
import portability.claims.payment.ChannelCommand.ConfirmChannel;
import portability.claims.payment.PaymentProperties;
import portability.claims.payment.PensionDesk;
import portability.ledger.edge.Principal;

/// Has channels listed, chosen and confirmed.
@Component
public class ChannelDesk {
    private final PensionDesk pensions;
    private final ClaimDesk claims;
    private final OwnRecord mandates;
    private final ChannelProperties offers;
    private final PaymentProperties settings;
    private final ClaimsProperties days;
    private final Clock clock;

    ChannelDesk(
            PensionDesk pensions,
            ClaimDesk claims,
            OwnRecord mandates,
            ChannelProperties offers,
            PaymentProperties settings,
            ClaimsProperties days,
            Clock clock) {
        this.pensions = pensions;
        this.claims = claims;
        this.mandates = mandates;
        this.offers = offers;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    /// To the state where she lives, the cheapest first.
    /// @throws Refused UNKNOWN_PENSION
    public List<Channel> offered(String claimId) {
        return offers.to(residence(claimId), today());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), days.timeZone());
    }

    /// @throws Refused UNKNOWN_PENSION
    public String residence(String claimId) {
        return opening(claimId).file().residence();
    }

    /// @param helper who says it under a mandate; empty: the person does
    /// @throws Refused UNKNOWN_PENSION, UNKNOWN_CHANNEL, REQUEST_ID_REUSED, NO_MANDATE, MANDATE_NOT_IN_FORCE,
    ///                 BEYOND_MANDATE
    public Channel choose(String claimId, String changeId, String channelId, String helper, Principal officer) {
        var channel = offered(claimId).stream()
                .filter(offer -> offer.id().equals(channelId))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_CHANNEL));
        var claimant = opening(claimId).file().claimant();
        var mandate = helper.isEmpty() ? "" : mandates.acting(helper, claimant).mandateId();
        var percent = channel.percent();
        var choice = new ChannelChoice(
                channelId,
                percent.map(Object::toString).orElse(""),
                channel.isDear(),
                percent.isPresent() ? channel.source() : "");
        pensions.send(claimId, new ChooseChannel(changeId, officer.name(), mandate, choice), officer);
        return channel;
    }

    /// @throws Refused UNKNOWN_PENSION, UNKNOWN_CHANGE, SAME_OFFICER
    public void confirm(String claimId, String changeId, Principal officer) {
        var _ = opening(claimId);
        var now = clock.instant();
        pensions.send(
                claimId, new ConfirmChannel(changeId, officer.name(), now, now.plus(settings.cooling())), officer);
    }

    private Opening opening(String claimId) {
        if (pensions.find(claimId).isEmpty()) throw new Refused(Refusal.UNKNOWN_PENSION);
        return claims.story(claimId)
                .flatMap(story -> story.claim().opening())
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_PENSION));
    }
}
