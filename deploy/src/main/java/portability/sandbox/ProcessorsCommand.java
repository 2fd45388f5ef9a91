package portability.sandbox;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import portability.proto.operations.v1.Processor;
import portability.proto.operations.v1.ProcessorSegment;

/// `processors`: how far the processors of a running service are.
@Command(name = "processors", description = "Shows how far the processors of a running service are.")
final class ProcessorsCommand implements Callable<Integer> {
    @Mixin
    OperationsOptions options = new OperationsOptions();

    @Override
    public Integer call() {
        return options.ask(operations -> {
            var answer = operations.processors();
            System.out.println("The log has " + answer.getLogSize() + " entries.");
            answer.getProcessorsList().forEach(ProcessorsCommand::print);
        });
    }

    private static void print(Processor processor) {
        System.out.printf(
                "%-20s %8d applied, %d behind, %d dead letters, %d discarded%s%n",
                processor.getName(),
                processor.getApplied(),
                processor.getBehind(),
                processor.getDeadLetters(),
                processor.getDiscarded(),
                processor.getRebuildUntil() > 0 ? ", being made anew" : "");
        processor.getSegmentsList().forEach(ProcessorsCommand::print);
    }

    private static void print(ProcessorSegment segment) {
        System.out.printf(
                "  segment %-10d %8d applied, %s%s%n",
                segment.getNumber(),
                segment.getApplied(),
                segment.getOwner().isEmpty() ? "nobody works on it" : "by " + segment.getOwner(),
                segment.getStopped().isEmpty() ? "" : ", stopped: " + segment.getStopped());
    }
}
