package portability.ledger.axon;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import portability.ledger.edge.Principal;

/// Sends commands in a principal's name and waits until their events are committed.
public final class Commands {
    /// Metadata of every event: who caused it.
    public static final String PRINCIPAL = "principal";
    /// Metadata of every event: in which role.
    public static final String ROLE = "role";

    private static final int ATTEMPTS = 5;
    private static final long TIMEOUT_SECONDS = 30;

    private final CommandBus bus;

    Commands(CommandBus bus) {
        this.bus = bus;
    }

    /// Sends a command as the principal of the current call.
    /// @throws IllegalStateException if there is no call, or the command was not handled in time
    public @Nullable Object send(Object command) {
        return send(command, Principal.current());
    }

    /// Sends a command; where another writer was faster, sends it again with fresh state.
    /// What the handler throws is thrown here.
    public @Nullable Object send(Object command, Principal principal) {
        for (int attempt = 1; ; attempt++) {
            try {
                return sendOnce(command, principal);
            } catch (ConcurrencyException | AggregateStreamCreationException conflict) {
                if (attempt == ATTEMPTS) throw conflict;
            }
        }
    }

    private @Nullable Object sendOnce(Object command, Principal principal) {
        var message = GenericCommandMessage.asCommandMessage(command)
                .withMetaData(Map.of(PRINCIPAL, principal.name(), ROLE, principal.rolesText()));
        var result = new CompletableFuture<@Nullable Object>();
        bus.dispatch(message, (sent, answer) -> {
            if (answer.isExceptional()) result.completeExceptionally(answer.exceptionResult());
            else result.complete(answer.getPayload());
        });
        try {
            return result.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) throw known;
            throw new EventStoreException("a command failed", failed.getCause());
        } catch (TimeoutException _) {
            throw new IllegalStateException("not handled in " + TIMEOUT_SECONDS + " s: "
                    + command.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + command.getClass().getSimpleName());
        }
    }
}
