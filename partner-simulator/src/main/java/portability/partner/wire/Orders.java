package portability.partner.wire;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import portability.partner.wire.Behaviour.Side;

/// How to misbehave, and for how many documents more. Well, where nothing is ordered.
public final class Orders {
    private final Queue<Order> open = new ArrayDeque<>();

    /// @param argument of the behaviour, or empty
    /// @param times    for how many documents; [Integer#MAX_VALUE] for all that follow
    public record Order(Behaviour behaviour, String argument, int times) {
        public Order {
            if (times < 1) throw new IllegalArgumentException("for at least one document");
        }
    }

    public synchronized void give(Order order) {
        open.add(order);
    }

    public synchronized void behaveWell() {
        open.clear();
    }

    /// What to do with one document more.
    synchronized Optional<Order> take(Side side) {
        var next = open.stream().filter(it -> it.behaviour().side() == side).findFirst();
        next.filter(it -> it.times() < Integer.MAX_VALUE).ifPresent(it -> {
            open.remove(it);
            if (it.times() > 1) open.add(new Order(it.behaviour(), it.argument(), it.times() - 1));
        });
        return next;
    }

    /// Is that what would be done with the next one?
    synchronized boolean isNext(Behaviour behaviour) {
        return open.stream()
                .filter(it -> it.behaviour().side() == behaviour.side())
                .findFirst()
                .filter(it -> it.behaviour() == behaviour)
                .isPresent();
    }
}
