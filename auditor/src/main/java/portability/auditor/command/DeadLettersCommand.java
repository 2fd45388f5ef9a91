package portability.auditor.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.auditor.node.NodeDeadLetters;
import portability.proto.operations.v1.DeadLetter;

/// `dead-letters`: what could a service not apply?
@Command(
        name = "dead-letters",
        description =
                "Lists the events that a running service could not apply, and who gave up which: where they stand in the "
                        + "log, not what is in them; replay shows that. Proves nothing by itself.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed", ExitCodes.USAGE_TEXT, ExitCodes.UNREADABLE_TEXT})
public final class DeadLettersCommand implements Callable<Integer> {
    @Mixin
    Output output = new Output();

    @ArgGroup(exclusive = false, multiplicity = "1")
    OnlineOptions online = new OnlineOptions();

    @Option(names = "--processor", paramLabel = "NAME", description = "Only those of this processor.")
    String processor = "";

    @Option(names = "--with-discarded", description = "Also those that were given up for good.")
    boolean withDiscarded;

    @Override
    public Integer call() {
        return output.show(() -> {
            try (var node = online.connect()) {
                return report(node.address(), NodeDeadLetters.of(node, processor, withDiscarded));
            }
        });
    }

    private static Report report(String address, List<DeadLetter> letters) {
        var lines = new ArrayList<String>();
        lines.add("%s: %s.".formatted(address, Output.count(letters.size(), "dead letter")));
        var document = Output.object();
        document.put("address", address);
        var list = document.putArray("letters");
        for (var letter : letters) {
            lines.add("%s, entry %d, %s of stream %s"
                    .formatted(
                            letter.getProcessor(), letter.getLeafIndex(), letter.getEventName(), letter.getStreamId()));
            lines.add("  %s; %d attempts, parked %s, last touched %s"
                    .formatted(letter.getCause(), letter.getAttempts(), letter.getParkedAt(), letter.getTouchedAt()));
            var one = list.addObject();
            one.put("processor", letter.getProcessor()).put("leaf_index", letter.getLeafIndex());
            one.put("stream_id", letter.getStreamId()).put("event_name", letter.getEventName());
            one.put("cause", letter.getCause()).put("attempts", letter.getAttempts());
            one.put("parked_at", letter.getParkedAt()).put("touched_at", letter.getTouchedAt());
            if (!letter.hasDiscard()) continue;
            var discard = letter.getDiscard();
            lines.add("  given up by %s, %s: %s"
                    .formatted(discard.getPrincipal(), discard.getDiscardedAt(), discard.getReason()));
            one.putObject("discard")
                    .put("by", discard.getPrincipal())
                    .put("at", discard.getDiscardedAt())
                    .put("reason", discard.getReason());
        }
        return Report.listed(lines, document);
    }
}
