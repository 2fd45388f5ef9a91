package portability.torture.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import portability.torture.Order;

/// I1, I2 and I4: what was acknowledged is there once, nothing is there that nobody asked for, and every debit has its
/// credit.
final class CommandCheck {
    private final Rows rows;
    private final Consumer<Violation> found;
    private final Map<String, List<Entry>> effects = new HashMap<>();

    private CommandCheck(Rows rows, Consumer<Violation> found) {
        this.rows = rows;
        this.found = found;
        for (var entry : rows.log())
            effects.computeIfAbsent(entry.command(), _ -> new ArrayList<>()).add(entry);
    }

    static void check(Rows rows, Map<String, Told> told, Consumer<Violation> found) {
        var check = new CommandCheck(rows, found);
        told.values().forEach(check::acknowledged);
        check.everyEffectHasItsCommand();
        check.balanced();
    }

    private void acknowledged(Told told) {
        var order = told.order();
        if (!rows.receipts().containsKey(order.id()))
            found.accept(new Violation("I1", "%s was answered and has no receipt".formatted(order.id())));
        var events = effects.getOrDefault(order.id(), List.of());
        if (events.size() != told.events())
            found.accept(new Violation(
                    "I1",
                    "%s was answered with %d events and has %d".formatted(order.id(), told.events(), events.size())));
        else if (!isWhatWasAsked(order, events))
            found.accept(new Violation("I1", "%s did something else than was asked: %s".formatted(order.id(), order)));
    }

    private static boolean isWhatWasAsked(Order order, List<Entry> events) {
        return switch (order.kind()) {
            case OPEN -> events.stream().allMatch(event -> event.streamId().equals(order.from()));
            case MOVE ->
                isMove(events)
                        && events.getFirst().streamId().equals(order.from())
                        && events.getLast().streamId().equals(order.to())
                        && events.getLast().change() == order.amount();
            case LOOK -> events.isEmpty();
            case IMPORT ->
                events.size() == order.amount()
                        && events.stream().allMatch(event -> event.streamId().equals(order.from()));
        };
    }

    private static boolean isMove(List<Entry> events) {
        return events.size() == 2
                && events.getFirst().change() < 0
                && events.getFirst().change() == -events.getLast().change();
    }

    private void everyEffectHasItsCommand() {
        effects.forEach((command, events) -> {
            if (!rows.receipts().containsKey(command))
                found.accept(new Violation(
                        "I2",
                        "%d events of a command without a receipt, from entry %d on"
                                .formatted(events.size(), events.getFirst().leafIndex())));
        });
        var ids = new HashSet<>();
        for (var entry : rows.log())
            if (!ids.add(entry.eventId()))
                found.accept(new Violation("I2", "two events of one id: " + entry.eventId()));
    }

    private void balanced() {
        var sums = new HashMap<String, Long>();
        for (var entry : rows.log())
            if (entry.isOfAccount())
                sums.merge(Objects.toString(entry.fact().path("transfer").asString("")), entry.change(), Long::sum);
        sums.forEach((transfer, sum) -> {
            if (sum != 0) found.accept(new Violation("I4", "transfer %s is out by %d".formatted(transfer, sum)));
        });
    }
}
