package portability.simulation.institution;

import java.util.Optional;
import portability.proto.exchange.v1.DocumentKind;

/// What an institution does beside claims, with the same store, processor and exchange.
public interface Business {
    Business NONE = new Business() {
        @Override
        public boolean takes(DocumentKind kind) {
            return false;
        }

        @Override
        public Optional<Runnable> effectOf(Object event) {
            return Optional.empty();
        }

        @Override
        public void evolve(Object event) {
            // Nothing is known.
        }

        @Override
        public void forget() {
            // Nothing was known.
        }
    };

    /// Does it take documents of that kind?
    boolean takes(DocumentKind kind);

    /// What is to be done about something that was stored; may be done twice. Empty: nothing.
    Optional<Runnable> effectOf(Object event);

    /// Knows what was stored.
    void evolve(Object event);

    /// It crashed: what was stored comes again from the beginning.
    void forget();
}
