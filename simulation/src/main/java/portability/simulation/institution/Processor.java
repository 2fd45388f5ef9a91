package portability.simulation.institution;

import java.util.Optional;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.followup.Effects;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.OutboxEvent.DocumentGivenUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentWithdrawn;
import portability.claims.exchange.pair.OutboxEvent.GivenUpDocumentTaken;
import portability.simulation.world.Fault;

/// Lets documents have their effect, one after the other as they were stored; after a crash the last one again.
final class Processor {
    private final Institution here;
    private final Effects effects;
    private boolean awake;

    private record Asked(String claimId, ClaimCommand command) {}

    Processor(Institution here, Registry registry) {
        this.here = here;
        this.effects = new Effects(registry, here.name());
    }

    void wake() {
        if (awake || here.store().effects() == here.store().events().size()) return;
        awake = true;
        here.soon(this::next);
    }

    private void next() {
        awake = false;
        var store = here.store();
        while (store.effects() < store.events().size()) {
            var event = store.events().get(store.effects());
            var other = here.business().effectOf(event);
            if (other.isPresent()) {
                other.get().run();
                if (here.world().faults().strikes(Fault.EFFECT_AGAIN))
                    other.get().run();
                store.moveEffects();
                wake();
                return;
            }
            var asked = asked(event);
            if (asked.isPresent()) {
                perform(asked.get());
                if (here.world().faults().strikes(Fault.EFFECT_AGAIN)) perform(asked.get());
                store.moveEffects();
                // Something else may happen before the next one.
                wake();
                return;
            }
            store.moveEffects();
        }
    }

    /// What an event asks of a claim.
    private Optional<Asked> asked(Object event) {
        return switch (event) {
            case DocumentReceived document -> Optional.of(new Asked(document.caseId(), effects.of(document)));
            case DocumentGivenUp e -> Effects.of(e).map(command -> new Asked(e.caseId(), command));
            case DocumentWithdrawn e -> Effects.of(e).map(command -> new Asked(e.caseId(), command));
            case GivenUpDocumentTaken e -> Optional.of(new Asked(e.caseId(), Effects.of(e)));
            default -> Optional.empty();
        };
    }

    private void perform(Asked asked) {
        here.command(asked.claimId(), asked.command());
    }
}
