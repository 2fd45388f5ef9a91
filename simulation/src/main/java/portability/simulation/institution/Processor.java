package portability.simulation.institution;

import portability.claims.claim.followup.Effects;
import portability.claims.exchange.pair.DocumentReceived;
import portability.simulation.world.Fault;

/// Lets documents have their effect, one after the other as they were stored; after a crash the last one again.
final class Processor {
    private final Institution here;
    private final Effects effects;
    private boolean awake;

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
            if (store.events().get(store.effects()) instanceof DocumentReceived document) {
                effect(document);
                if (here.world().faults().strikes(Fault.EFFECT_AGAIN)) effect(document);
                store.moveEffects();
                // Something else may happen before the next one.
                wake();
                return;
            }
            store.moveEffects();
        }
    }

    private void effect(DocumentReceived document) {
        here.command(document.caseId(), effects.of(document));
    }
}
