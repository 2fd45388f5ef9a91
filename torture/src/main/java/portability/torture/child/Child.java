package portability.torture.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import portability.ledger.axon.CommandId;
import portability.ledger.axon.CommandIdReused;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.ledger.store.Failpoints.Point;
import portability.torture.Answer;
import portability.torture.Order;

/// A process with a ledger: orders come on standard input, answers go to standard output, one a line.
public final class Child {
    /// It can be asked.
    public static final String READY = "READY";
    /// A point was reached, and this is the end.
    public static final String POINT = "POINT ";
    /// What else it can be told: to end at a point, and what its clock shows.
    public static final String SET_TRAP = "TRAP ";

    public static final String SET_CLOCK = "CLOCK ";
    /// Some events cannot be applied from now on; or all can, and those that could not are applied.
    public static final String POISON = "POISON";

    public static final String HEAL = "HEAL";
    /// The sealer says that the log is not what it signed.
    public static final String SEALER_REFUSES = "SEALER ";

    private static final int THREADS = 8;
    private static final Principal TORTURER = new Principal("torture", Set.of(Role.SERVICE));

    private final Node node;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);

    private Child(Node node) {
        this.node = node;
    }

    /// @param arguments the database's address, user and password
    static void main(String[] arguments) throws IOException {
        var node = Node.start(arguments[0], arguments[1], arguments[2]);
        var child = new Child(node);
        say(READY);
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (@Nullable String line = input.readLine(); line != null; line = input.readLine()) child.take(line);
        }
        // Whoever started it is gone.
        Runtime.getRuntime().halt(0);
    }

    private void take(String line) {
        if (line.startsWith(SET_TRAP)) {
            var parts = line.substring(SET_TRAP.length()).split(" ", -1);
            TrapAtPoint.set(Point.valueOf(parts[0]), Integer.parseInt(parts[1]));
        } else if (line.startsWith(SET_CLOCK)) {
            node.clock().jumpTo(Long.parseLong(line.substring(SET_CLOCK.length())));
        } else if (line.equals(POISON)) {
            node.balances().poison(true);
        } else if (line.equals(HEAL)) {
            node.balances().poison(false);
            workers.execute(this::retryLetters);
        } else {
            var order = Order.parse(line);
            workers.execute(() -> say(answer(order).line()));
        }
    }

    private void retryLetters() {
        try {
            var _ = node.processing().letters().retry(Balances.PROCESSOR, Optional.empty());
        } catch (RuntimeException failed) {
            System.err.println("letters were not retried: " + failed);
        }
    }

    private Answer answer(Order order) {
        try {
            return new Answer(order.id(), Answer.Kind.DONE, order.content(), handle(order));
        } catch (Refused | AggregateNotFoundException refused) {
            return failed(order, Answer.Kind.REFUSED, refused);
        } catch (CommandIdReused reused) {
            return failed(order, Answer.Kind.REUSED, reused);
        } catch (RuntimeException unknown) {
            return failed(order, Answer.Kind.UNKNOWN, unknown);
        }
    }

    private static Answer failed(Order order, Answer.Kind kind, RuntimeException why) {
        return new Answer(order.id(), kind, order.content(), why.getClass().getSimpleName());
    }

    private String handle(Order order) {
        return switch (order.kind()) {
            case OPEN -> send(order, new AccountCommand.Open(order.from()));
            case LOOK -> send(order, new AccountCommand.Look(order.from()));
            case MOVE -> send(order, new AccountCommand.Move(order.from(), order.to(), order.amount(), order.id()));
            case IMPORT -> node.imports().handle(order);
        };
    }

    private String send(Order order, AccountCommand command) {
        Commands commands = node.commands();
        return String.valueOf(commands.send(new CommandId(order.id(), order.content()), command, TORTURER));
    }

    static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
