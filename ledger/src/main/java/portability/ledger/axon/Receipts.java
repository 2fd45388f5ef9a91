package portability.ledger.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import portability.ledger.codec.ReplyCodec;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewReceipt;
import portability.ledger.store.Submission;

/// Keeps what each command was answered in the transaction of its events, so that the same command again changes
/// nothing and is answered the same: also where it changed nothing the first time.
///
/// Refusals leave no receipt: what stands in the way may be gone when the command comes again.
final class Receipts implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final String PENDING = "portability.receipt";

    private final LogWriter writer;
    private final LogReader reader;
    private final ReplyCodec replies;

    Receipts(LogWriter writer, LogReader reader, ReplyCodec replies) {
        this.writer = writer;
        this.reader = reader;
        this.replies = replies;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        if (work.getMessage() instanceof IdentifiedCommand<?> identified) {
            work.resources().put(PENDING, identified.id());
            // Once more from inside, to stand behind the one that stores the events.
            work.onPrepareCommit(_ -> work.onPrepareCommit(_ -> storeAlone()));
        }
        return chain.proceed();
    }

    /// The receipt of the command whose unit of work this is; once.
    Optional<NewReceipt> ofThisWork() {
        if (!CurrentUnitOfWork.isStarted()) return Optional.empty();
        var work = CurrentUnitOfWork.get().root();
        if (!(work.resources().remove(PENDING) instanceof CommandId id)) return Optional.empty();
        var result = work.getExecutionResult();
        var reply = result == null || result.isExceptionResult()
                ? null
                : result.getResult().getPayload();
        return Optional.of(new NewReceipt(id.id(), id.digest().getBytes(UTF_8), replies.encode(id.id(), reply)));
    }

    private void storeAlone() {
        ofThisWork()
                .ifPresent(receipt ->
                        writer.submit(new Submission(List.of(), Optional.of(receipt), List.of(), List.of())));
    }

    /// What a command was answered before.
    record Answered(@Nullable Object reply) {}

    /// Empty if the command did not come before, or was refused.
    /// @throws CommandIdReused if something else came under its id
    Optional<Answered> before(CommandId id) {
        return reader.receipt(id.id()).map(receipt -> {
            if (!MessageDigest.isEqual(receipt.digest(), id.digest().getBytes(UTF_8))) throw new CommandIdReused();
            return new Answered(replies.decode(id.id(), receipt.reply()));
        });
    }
}
