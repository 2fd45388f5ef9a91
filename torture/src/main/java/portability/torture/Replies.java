package portability.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import portability.torture.check.Told;
import portability.torture.check.Violation;

/// What the sender of all orders holds: which are open, and each reply he was ever given. Notices I3 when it breaks.
final class Replies {
    /// Failures that tell whoever gets them to ask again.
    private static final Set<String> SAYS_TO_ASK_AGAIN =
            Set.of("StoreUnavailable", "NotTheWriter", "StreamConflict", "KeyConflict");

    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, Order> open = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    /// Those that had been done when they were sent again: for them there is one answer only.
    private final Set<String> repeated = new HashSet<>();
    private final List<Violation> found = new ArrayList<>();
    private int heard;

    /// @param orders what is sent now
    synchronized void expect(List<Order> orders) {
        for (var order : orders) {
            open.put(order.line(), order);
            if (told.containsKey(order.id())) repeated.add(order.line());
        }
        heard = 0;
    }

    /// From any child, also one that was thought dead.
    synchronized void hear(Answer answer) {
        heard++;
        var line = answer.id() + answer.content();
        switch (answer.kind()) {
            case DONE -> done(answer, line);
            case REFUSED -> refused(answer, line);
            case REUSED -> reused(answer, line);
            case UNKNOWN -> unknown(answer, line);
        }
        notifyAll();
    }

    private void unknown(Answer answer, String line) {
        unknown.add(line);
        if (!SAYS_TO_ASK_AGAIN.contains(answer.text()))
            found.add(new Violation("typed", "%s was answered with %s".formatted(answer.id(), answer.text())));
    }

    private void done(Answer answer, String line) {
        open.remove(line);
        var order = Order.parse(line);
        var before = told.putIfAbsent(answer.id(), new Told(order, answer.text()));
        if (before == null) return;
        if (!before.order().equals(order))
            found.add(new Violation("I3", "%s was done with another content".formatted(answer.id())));
        else if (!before.reply().equals(answer.text()))
            found.add(new Violation(
                    "I3", "%s was answered %s and then %s".formatted(answer.id(), before.reply(), answer.text())));
    }

    private void refused(Answer answer, String line) {
        open.remove(line);
        if (repeated.contains(line))
            found.add(new Violation("I3", "%s was done, and then refused".formatted(answer.id())));
    }

    private void reused(Answer answer, String line) {
        open.remove(line);
        var before = told.get(answer.id());
        if (before != null && before.order().equals(Order.parse(line)))
            found.add(new Violation("I3", "%s came again and was taken for another".formatted(answer.id())));
    }

    /// Those who were done under this id, to try another content under it.
    synchronized List<Order> done() {
        return told.values().stream().map(Told::order).toList();
    }

    synchronized Map<String, Told> told() {
        return Map.copyOf(told);
    }

    synchronized List<Violation> found() {
        return List.copyOf(found);
    }

    synchronized List<Order> open() {
        unknown.clear();
        return List.copyOf(open.values());
    }

    /// Those whose answer was that nobody knows; once.
    synchronized List<Order> toRepeat() {
        var again = unknown.stream().filter(open::containsKey).map(Order::parse).toList();
        unknown.clear();
        return again;
    }

    /// Waits for so many answers since the last orders were sent, or the given time.
    /// @return whether they came
    synchronized boolean awaitHeard(int answers, long millis) {
        return await(() -> heard >= answers || open.isEmpty(), millis);
    }

    /// Waits until nothing is open, or something is to be repeated, or the given time.
    synchronized boolean awaitNews(long millis) {
        return await(() -> open.isEmpty() || !unknown.isEmpty(), millis);
    }

    /// Was any order answered so that nobody knows, since the last were repeated?
    synchronized boolean isAnyUnknown() {
        return !unknown.isEmpty();
    }

    synchronized boolean isNothingOpen() {
        return open.isEmpty();
    }

    private boolean await(java.util.function.BooleanSupplier what, long millis) {
        long giveUp = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (!what.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(giveUp - System.nanoTime());
                if (left <= 0) return false;
                wait(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
