package portability.sandbox;

import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.contributions.v1.GetTableRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.StatisticsReport;

/// `statistics`: a table of the insured, in which nobody can be found again.
@Command(
        name = "statistics",
        description = "Shows how many persons are insured, by sex, age group, country, kind and skill level. "
                + "What is shown once stays as it is.")
final class StatisticsCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @Option(
            names = "--by",
            required = true,
            split = ",",
            paramLabel = "DIMENSION",
            description = "One or more of sex, age-group, country, kind and skill-level.")
    List<String> by = new ArrayList<>();

    @Option(
            names = "--quarter",
            paramLabel = "YYYY-QN",
            description = "A quarter that is over; the last one if not given.")
    String quarter = "";

    @Option(names = "--csv", description = "Comma-separated values instead of a table.")
    boolean csv;

    @Override
    public Integer call() {
        return NodeOptions.ask(() -> {
            var node = options.node();
            if (!Files.exists(node.certificate())) throw notRunning();
            var question = GetTableRequest.newBuilder()
                    .setQuarter(quarter.isEmpty() ? lastBefore(LocalDate.now(ZoneOffset.UTC)) : quarter);
            for (var name : by) question.addBy(StatisticsReport.dimension(name.strip()));
            try (var client = NodeClient.connect(node)) {
                if (!client.isServing(ServiceKind.CONTRIBUTIONS)) throw notRunning();
                var table = client.statistics(Bearer.OFFICER_1).getTable(question.build());
                (csv ? StatisticsReport.csv(table) : StatisticsReport.lines(table)).forEach(System.out::println);
            }
        });
    }

    private SandboxFailed notRunning() {
        return new SandboxFailed("The contributions service of " + options.name
                + " does not answer: start the nodes with ./portability up, with the same --home and --port-base.");
    }

    static String lastBefore(LocalDate day) {
        var month = YearMonth.from(day).minusMonths(3);
        return "%04d-Q%d".formatted(month.getYear(), month.get(IsoFields.QUARTER_OF_YEAR));
    }
}
