package portability.claims.claim.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.claims.Refused;
import portability.claims.claim.AwardWish;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimCommand.SayWishes;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.RecalculationCause;
import portability.claims.claim.followup.RecalculationsDue.After;
import portability.claims.claim.followup.RecalculationsDue.Due;
import portability.claims.restore.RestoreDesk;
import portability.claims.witness.WitnessDesk;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.RoundSchedule;

/// Says that a pension that was to begin later is due, on its day, where the contact institution lets decisions be made
/// without an officer; elsewhere it waits in the list for one. What follows is what follows where an officer says it:
/// everyone calculates anew, and what would be less waits. Reg. (EC) 883/2004 Art. 50(4).
final class AwardDays {
    private static final Logger LOG = LoggerFactory.getLogger(AwardDays.class);
    private static final Principal NODE = Principal.node("award-days");
    private static final int AT_ONCE = 200;

    private final RecalculationsDue due;
    private final ClaimDesk claims;
    private final WitnessDesk witnesses;
    private final RestoreDesk restores;
    private final ClaimsProperties settings;
    private final Clock clock;
    private final String here;

    /// The rounds of a node.
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RoundSchedule awardDaySchedule(
                RecalculationsDue due,
                ClaimDesk claims,
                WitnessDesk witnesses,
                RestoreDesk restores,
                ClaimsProperties settings,
                AwardDayProperties rounds,
                Clock clock,
                NodeProperties node) {
            var days = new AwardDays(due, claims, witnesses, restores, settings, clock, node);
            return new RoundSchedule("award days", rounds.lookAgain(), days::round);
        }
    }

    AwardDays(
            RecalculationsDue due,
            ClaimDesk claims,
            WitnessDesk witnesses,
            RestoreDesk restores,
            ClaimsProperties settings,
            Clock clock,
            NodeProperties node) {
        this.due = due;
        this.claims = claims;
        this.witnesses = witnesses;
        this.restores = restores;
        this.settings = settings;
        this.clock = clock;
        this.here = node.institution();
    }

    void round() {
        if (!settings.automatic()
                || witnesses.isInDoubt(here)
                || restores.restore().isRecovering()) return;
        var today = LocalDate.ofInstant(clock.instant(), settings.timeZone());
        var page = due.list(today, After.nothing(), AT_ONCE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(line -> line.cause() == RecalculationCause.CONDITIONS_MET_ELSEWHERE)
                    .forEach(line -> say(line, today));
            var last = page.getLast();
            page = due.list(
                    today, new After(last.from(), last.claimId(), last.cause().name(), last.changeId()), AT_ONCE);
        }
    }

    private void say(Due line, LocalDate today) {
        var claim = claims.claim(line.claimId());
        // Only the contact institution says it; the others hear of it by a document.
        if (claim.opening().filter(Claim.Opening::isContact).isEmpty()) return;
        var wishes = whoseDayHasCome(claim, today);
        if (wishes.isEmpty()) return;
        try {
            claims.send(line.claimId(), new SayWishes(NODE.name(), Optional.empty(), wishes, today), NODE);
        } catch (Refused refused) {
            LOG.info("a pension is not said to be due: {}", refused.refusal());
        }
    }

    private static Map<String, AwardWish> whoseDayHasCome(Claim claim, LocalDate today) {
        var wishes = new TreeMap<String, AwardWish>();
        claim.wishes().said().forEach((institution, wish) -> {
            if (wish.kind().isWaiting()
                    && wish.paysFrom().filter(day -> !day.isAfter(today)).isPresent())
                wishes.put(institution, new AwardWish(AwardWish.Kind.DUE, today, wish.paysFrom()));
        });
        return wishes;
    }
}
