package portability.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The plan: which commands come, in which order. The same seed plans the same.
final class Orders {
    private static final int ACCOUNTS = 24;
    private static final int REPEATS_PERCENT = 15;
    private static final int REMEMBERED = 300;
    private static final int MOST_LINES = 60;

    private final RandomGenerator random;
    private final List<Order> before = new ArrayList<>();
    private int next;

    Orders(RandomGenerator random) {
        this.random = random;
    }

    List<Order> some(int count) {
        var some = new ArrayList<Order>();
        while (some.size() < count) some.add(repeats() ? earlier() : fresh());
        return some;
    }

    private boolean repeats() {
        return !before.isEmpty() && random.nextInt(100) < REPEATS_PERCENT;
    }

    /// One that came before, also long ago, word for word.
    Order earlier() {
        return before.get(random.nextInt(before.size()));
    }

    private Order fresh() {
        var order = order("c" + next++, random.nextInt(100));
        before.add(order);
        if (before.size() > REMEMBERED) before.remove(random.nextInt(REMEMBERED));
        return order;
    }

    Order anImport() {
        return anImport("c" + next++);
    }

    private Order anImport(String id) {
        return new Order(id, Order.Kind.IMPORT, "return-" + id, "", 1 + random.nextInt(MOST_LINES));
    }

    private Order order(String id, int dice) {
        if (dice < 20) return new Order(id, Order.Kind.OPEN, account(), "", 0);
        if (dice < 85) return move(id);
        if (dice < 95) return new Order(id, Order.Kind.LOOK, account(), "", 0);
        return anImport(id);
    }

    private Order move(String id) {
        var from = account();
        var to = account();
        while (to.equals(from)) to = account();
        return new Order(id, Order.Kind.MOVE, from, to, 1 + random.nextInt(400));
    }

    private String account() {
        return "account-" + random.nextInt(ACCOUNTS);
    }
}
