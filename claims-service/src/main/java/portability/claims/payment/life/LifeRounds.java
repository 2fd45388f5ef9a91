package portability.claims.payment.life;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import portability.claims.Refused;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk;
import portability.claims.partners.Directory;
import portability.claims.payment.Life;
import portability.claims.payment.OpenPensions;
import portability.claims.payment.PensionDesk;
import portability.claims.work.Causes;
import portability.ledger.edge.Principal;
import portability.ledger.processing.Rounds;
import portability.ledger.store.StoreFailure.NotTheWriter;

/// Does what the institution's rule on life certificates wants, in rounds: asks, has an institution at the
/// residence
/// asked,
/// suspends. Each round finds what is due from the pension alone, so nothing is lost between two. Reads every
/// pension's
/// stream, as a payment run does; none where no rule holds.
@Component
class LifeRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LifeRounds.class);
    private static final Principal NODE = Principal.node("life-certificates");

    private final OpenPensions open;
    private final PensionDesk pensions;
    private final ClaimDesk claims;
    private final LifeProving proving;
    private final LifeDesk desk;
    private final LifeLetters letters;
    private final Directory directory;
    private final LifeProperties settings;
    private final Rounds rounds = new Rounds("life-certificates");
    private volatile boolean running;

    LifeRounds(
            OpenPensions open,
            PensionDesk pensions,
            ClaimDesk claims,
            LifeProving proving,
            LifeDesk desk,
            LifeLetters letters,
            Directory directory,
            LifeProperties settings) {
        this.open = open;
        this.pensions = pensions;
        this.claims = claims;
        this.proving = proving;
        this.desk = desk;
        this.letters = letters;
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        rounds.every(settings.lookAgain(), this::round);
    }

    @Override
    public void stop() {
        running = false;
        rounds.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    void round() {
        if (!proving.asksAnybody()) return;
        for (var claimId : open.all()) {
            try {
                claims.story(claimId)
                        .flatMap(story -> story.claim().opening())
                        .ifPresent(opening -> look(claimId, opening));
            } catch (NotTheWriter other) {
                throw other;
            } catch (RuntimeException failed) {
                // The others are not held up by it; it is due in the next round too.
                LOG.warn("a life certificate is not asked for yet: {}", Causes.named(failed));
            }
        }
    }

    private void look(String claimId, Opening opening) {
        var due = proving.ruleApplied(opening);
        if (due.isEmpty()) return;
        pensions.send(claimId, due.get(), NODE);
        var pension = pensions.find(claimId).map(PensionDesk.Standing::pension);
        pension.filter(known -> known.died().isEmpty())
                .map(known -> known.life())
                .ifPresent(life -> askOthers(claimId, opening, life));
    }

    /// Those that were asked and not told yet, and without being asked to, the one where she lives.
    private void askOthers(String claimId, Opening opening, Life life) {
        if (life.asked().isEmpty()) return;
        var due = life.asked().get().due();
        var asked = life.requests().values().stream()
                .filter(request -> request.due().equals(due) && request.denied().isEmpty())
                .map(Life.Request::institution)
                .toList();
        var all = life.requests().values().stream()
                        .noneMatch(request -> request.due().equals(due))
                ? whereSheLives(opening).map(List::of).orElse(List.of())
                : asked;
        for (var institution : all) ask(claimId, institution, due.toString());
    }

    private void ask(String claimId, String institution, String due) {
        if (letters.isSent(institution, desk.requestId(claimId, institution, due)) || letters.mustWait(institution))
            return;
        try {
            var _ = desk.ask(claimId, institution, NODE);
        } catch (Refused refused) {
            LOG.info("{} is not asked for a life certificate: {}", institution, refused.refusal());
        }
    }

    private Optional<String> whereSheLives(Opening opening) {
        return opening.partners().stream()
                .filter(partner -> partner.startsWith(opening.file().residence() + ":"))
                .filter(directory::isActive)
                .findFirst();
    }
}
