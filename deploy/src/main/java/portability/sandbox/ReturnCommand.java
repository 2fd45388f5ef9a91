package portability.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.contributions.v1.GetReturnRequest;
import portability.proto.contributions.v1.GetReturnResponse;
import portability.proto.types.v1.Money;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;

/// `return`: how far a return has come, and what is due on it.
@Command(name = "return", description = "Tells how far an employer's return has come, and what is due on it.")
final class ReturnCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @Option(names = "--id", required = true, paramLabel = "ID", description = "The sender's reference of the return.")
    String id = "";

    @Override
    public Integer call() {
        return AskedNode.ask(options, ServiceKind.CONTRIBUTIONS, client -> {
            var question = GetReturnRequest.newBuilder().setReturnId(id).build();
            told(client.contributions(Bearer.OFFICER_1).getReturn(question)).forEach(System.out::println);
        });
    }

    static List<String> told(GetReturnResponse standing) {
        var progress = "CHECKING".equals(standing.getState())
                ? String.format(
                        Locale.ROOT,
                        "%,d rows checked, %,d of them refused",
                        standing.getChecked(),
                        standing.getRefused())
                : String.format(
                        Locale.ROOT,
                        "%,d of %,d rows decided: %,d posted, %,d refused",
                        standing.getPosted() + standing.getRefused(),
                        standing.getRows(),
                        standing.getPosted(),
                        standing.getRefused());
        var first = standing.getReturnId() + ": " + standing.getState() + ", " + progress + ".";
        return standing.getContributionsCount() == 0 ? List.of(first) : List.of(first, due(standing));
    }

    private static String due(GetReturnResponse standing) {
        var until = standing.getDueDay().isEmpty() ? "" : " until " + standing.getDueDay();
        return "Due" + until + (standing.getLate() ? " (late)" : "") + ": " + amounts(standing.getContributionsList())
                + "; paid: " + amounts(standing.getPaidList()) + "; outstanding: "
                + amounts(standing.getOutstandingList()) + "; reminders: " + standing.getReminders() + ".";
    }

    private static String amounts(List<Money> amounts) {
        return amounts.isEmpty()
                ? "nothing"
                : amounts.stream()
                        .map(each -> each.getAmount() + " " + each.getCurrency())
                        .collect(Collectors.joining(", "));
    }
}
