package portability.sandbox;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portability.proto.operations.v1.DeadLetter;
import portability.sandbox.operations.ServiceOperations;

/// `dead-letters`: the events a service could not apply; tries them again, or gives one up.
@Command(
        name = "dead-letters",
        description = "Lists the events that a running service could not apply, retries them or gives one up.")
final class DeadLettersCommand implements Callable<Integer> {
    @Mixin
    OperationsOptions options = new OperationsOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--processor", paramLabel = "NAME", description = "Only those of this processor.")
    String processor = "";

    @Option(names = "--with-discarded", description = "List also those given up before.")
    boolean withDiscarded;

    @ArgGroup
    @Nullable
    Deed deed;

    /// What to do instead of listing.
    static final class Deed {
        @Option(names = "--retry", description = "Apply them again.")
        boolean retry;

        @Option(names = "--discard", paramLabel = "ENTRY", description = "Give up the letter of this number, for good.")
        @Nullable
        Long discard;
    }

    @Option(names = "--stream", paramLabel = "ID", description = "With --retry: only those of this stream.")
    String stream = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --discard: why. The log keeps it for ever.")
    String reason = "";

    @Override
    public Integer call() {
        if (deed != null && processor.isEmpty()) throw wrong("say of which --processor");
        if (deed != null && deed.discard != null && reason.isBlank()) throw wrong("a discard needs a --reason");
        return options.ask(this::act);
    }

    private ParameterException wrong(String what) {
        if (spec == null) throw new IllegalStateException("not started from a command line");
        return new ParameterException(spec.commandLine(), what);
    }

    private void act(ServiceOperations operations) {
        if (deed == null) {
            list(operations);
        } else if (deed.discard != null) {
            long waiting = operations.discard(processor, deed.discard, reason);
            System.out.println(
                    "Given up. " + waiting + " of its stream still wait" + (waiting > 0 ? ": --retry." : "."));
        } else {
            var retried = operations.retry(processor, stream);
            System.out.println(retried.getApplied() + " applied, " + retried.getRemaining() + " remain.");
        }
    }

    private void list(ServiceOperations operations) {
        var letters = operations.deadLetters(processor, withDiscarded);
        letters.forEach(DeadLettersCommand::print);
        System.out.println(letters.size() + (letters.size() == 1 ? " letter." : " letters."));
    }

    private static void print(DeadLetter letter) {
        System.out.printf(
                "%s entry %d, %s of %s%n  %s; %d attempts, parked %s%n",
                letter.getProcessor(),
                letter.getLeafIndex(),
                letter.getEventName(),
                letter.getStreamId(),
                letter.getCause(),
                letter.getAttempts(),
                letter.getParkedAt());
        if (letter.hasDiscard())
            System.out.printf(
                    "  given up by %s, %s: %s%n",
                    letter.getDiscard().getPrincipal(),
                    letter.getDiscard().getDiscardedAt(),
                    letter.getDiscard().getReason());
    }
}
