package portability.sandbox;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.operations.v1.Processor;
import portability.proto.operations.v1.TableCheck;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.operations.RebuildProgress;
import portability.sandbox.operations.ServiceOperations;

/// `rebuild`: makes read models of a running service anew from its log, or checks them against it.
@Command(name = "rebuild", description = "Makes read models of a running service anew, or checks them.")
final class RebuildCommand implements Callable<Integer> {
    @Mixin
    OperationsOptions options = new OperationsOptions();

    @Option(names = "--read-model", paramLabel = "NAME", description = "Which one; all of the service if not given.")
    @Nullable
    String readModel;

    @Option(names = "--check", description = "Change nothing: make each beside the living one and compare them.")
    boolean check;

    @Option(names = "--start-over", description = "Start a rebuild that is under way from the beginning.")
    boolean startOver;

    @Override
    public Integer call() {
        return options.ask(operations -> {
            for (var name : names(operations)) {
                if (check) check(operations, name);
                else rebuild(operations, name);
            }
        });
    }

    private Iterable<String> names(ServiceOperations operations) {
        if (readModel != null) return List.of(readModel);
        var names = operations.processors().getProcessorsList().stream()
                .filter(Processor::getReadModel)
                .map(Processor::getName)
                .toList();
        if (names.isEmpty()) throw new SandboxFailed("This service has no read models.");
        return names;
    }

    private void rebuild(ServiceOperations operations, String name) {
        try (var progress = RebuildProgress.onStandardOutput(name, Terminal.showsStyles())) {
            operations.rebuild(name, startOver, progress);
        }
    }

    private static void check(ServiceOperations operations, String name) {
        var report = operations.check(name);
        System.out.println(name + " at entry " + report.getApplied() + ":");
        report.getTablesList().forEach(RebuildCommand::print);
        if (!report.getTablesList().stream().allMatch(RebuildCommand::isEqual))
            throw new SandboxFailed(name + " is not what the log says: rebuild it.");
    }

    private static boolean isEqual(TableCheck table) {
        return table.getLive().equals(table.getRebuilt());
    }

    private static void print(TableCheck table) {
        System.out.printf(
                "  %-24s %8d rows  %s%n", table.getTable(), table.getRows(), isEqual(table) ? "equal" : "DIFFERS");
    }
}
