package portability.torture.check;

import portability.torture.Order;

/// A command, and the reply its sender holds in his hands.
///
/// @param reply how many events it caused, a colon, and a number drawn once
public record Told(Order order, String reply) {
    int events() {
        return Integer.parseInt(reply.substring(0, reply.indexOf(':')));
    }
}
