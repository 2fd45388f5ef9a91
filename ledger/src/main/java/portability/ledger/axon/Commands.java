package portability.ledger.axon;

import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import portability.ledger.edge.Principal;
import portability.ledger.store.StoreFailure;
import portability.ledger.store.StoreFailure.DuplicateCommand;
import portability.ledger.store.StoreFailure.KeyConflict;
import portability.ledger.store.StoreFailure.StoreUnavailable;
import portability.ledger.store.StoreFailure.StreamConflict;

/// Sends commands in a principal's name and waits until their events are durable.
public final class Commands {
    /// Metadata of every event: who caused it.
    public static final String PRINCIPAL = "principal";
    /// Metadata of every event: in which role.
    public static final String ROLE = "role";
    /// Metadata of an event whose command had an id: that id.
    public static final String COMMAND = "command";

    private static final int ATTEMPTS = 8;
    private static final long ATTEMPTS_SECONDS = 5;
    private static final long TIMEOUT_SECONDS = 30;

    private final CommandBus bus;
    private final Receipts receipts;

    Commands(CommandBus bus, Receipts receipts) {
        this.bus = bus;
        this.receipts = receipts;
    }

    /// Sends a command as the principal of the current call.
    /// @throws IllegalStateException if there is no call, or the command was not handled in time
    public @Nullable Object send(Object command) {
        return send(command, Principal.current());
    }

    /// Sends a command; where another one was faster, sends it again with fresh state.
    /// What the handler throws is thrown here.
    public @Nullable Object send(Object command, Principal principal) {
        return attempts(message(command, principal, Optional.empty()), Optional.empty());
    }

    /// Sends a command as the principal of the current call; once, however often it comes.
    public @Nullable Object send(CommandId id, Object command) {
        return send(id, command, Principal.current());
    }

    /// Sends a command once, however often it comes: the same again is answered the same, across crashes too.
    /// @throws CommandIdReused if something else came under its id
    public @Nullable Object send(CommandId id, Object command, Principal principal) {
        try {
            var message = message(command, principal, Optional.of(id));
            return attempts(new IdentifiedCommand<>(message, id), Optional.of(id));
        } catch (RuntimeException failed) {
            // Refused, perhaps, because of what it brought about itself.
            var before = receipts.before(id).orElseThrow(() -> failed);
            return before.reply();
        }
    }

    private static CommandMessage<Object> message(Object command, Principal principal, Optional<CommandId> id) {
        var metadata = new HashMap<String, String>();
        metadata.put(PRINCIPAL, principal.name());
        metadata.put(ROLE, principal.rolesText());
        id.ifPresent(known -> metadata.put(COMMAND, known.id()));
        return new GenericCommandMessage<>(command, metadata);
    }

    private @Nullable Object attempts(CommandMessage<?> message, Optional<CommandId> id) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(ATTEMPTS_SECONDS);
        for (int attempt = 1; ; attempt++) {
            try {
                return sendOnce(message);
            } catch (StoreFailure failure) {
                // Where each attempt waits for a database that says nothing, one is enough.
                boolean isLate = System.nanoTime() - giveUp > 0;
                if (isLate || attempt == ATTEMPTS || !isWorthAnother(failure, id)) throw failure;
            }
        }
    }

    private static boolean isWorthAnother(StoreFailure failure, Optional<CommandId> id) {
        return switch (failure) {
            case StreamConflict _, KeyConflict _ -> true;
            // It may be stored already: only what is known by an id can be told from a second command.
            case StoreUnavailable _ -> id.isPresent();
            case DuplicateCommand _, StoreFailure.NotTheWriter _, StoreFailure.Unstorable _ -> false;
        };
    }

    private @Nullable Object sendOnce(CommandMessage<?> message) {
        var result = new CompletableFuture<@Nullable Object>();
        try (var _ = Apart.fromBatch()) {
            bus.dispatch(message, (sent, answer) -> {
                if (answer.isExceptional()) result.completeExceptionally(answer.exceptionResult());
                else result.complete(answer.getPayload());
            });
            return result.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) throw known;
            throw new EventStoreException("a command failed", failed.getCause());
        } catch (TimeoutException _) {
            throw new IllegalStateException("not handled in " + TIMEOUT_SECONDS + " s: " + message.getCommandName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + message.getCommandName());
        }
    }
}
