package portability.contributions.returns.grpc;

import java.math.BigDecimal;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import portability.contributions.period.PeriodReader;
import portability.contributions.request.grpc.Text;
import portability.contributions.returns.ControlTotals;
import portability.contributions.returns.ReturnStatement;
import portability.contributions.returns.account.StatedDue;
import portability.contributions.returns.account.grpc.Amounts;
import portability.contributions.returns.account.grpc.ReturnIds;
import portability.ledger.edge.MalformedInput;
import portability.proto.contributions.v1.ReturnDue;
import portability.proto.contributions.v1.ReturnHeader;
import portability.proto.types.v1.Money;

/// Reads what a header states, and writes totals.
final class ReturnHeaders {
    private static final Pattern SUM = Pattern.compile("\\d{1,20}(\\.\\d{1,6})?");

    private ReturnHeaders() {}

    static ReturnStatement statement(ReturnHeader header) {
        return new ReturnStatement(
                header.hasTotals() ? Optional.of(totals(header.getTotals())) : Optional.empty(),
                header.hasDue() ? Optional.of(due(header.getDue())) : Optional.empty(),
                replaces(header.getReplaces()));
    }

    private static Optional<String> replaces(String returnId) {
        return returnId.isEmpty() ? Optional.empty() : Optional.of(ReturnIds.asGiven(returnId));
    }

    private static StatedDue due(ReturnDue stated) {
        if (!PeriodReader.isScheme(stated.getScheme())) throw invalidDue("a scheme has a code");
        try {
            return new StatedDue(
                    stated.getScheme(),
                    Text.day(stated.getFirstDay()),
                    Text.day(stated.getLastDay()),
                    stated.getContributionsList().stream().map(Amounts::amount).toList());
        } catch (DateTimeParseException | IllegalArgumentException _) {
            throw invalidDue("it has a first day and a last day after it, and a currency once");
        }
    }

    private static MalformedInput invalidDue(String message) {
        return new MalformedInput("INVALID_DUE", message);
    }

    private static ControlTotals totals(portability.proto.contributions.v1.ControlTotals stated) {
        if (stated.getRows() < 0 || stated.getPersons() < 0) throw invalid("a count is larger than any return");
        return new ControlTotals(stated.getRows(), stated.getPersons(), sums(stated.getEarningsList()));
    }

    private static SortedMap<String, BigDecimal> sums(List<Money> stated) {
        var sums = new TreeMap<String, BigDecimal>();
        for (var sum : stated) {
            requireCurrency(sum.getCurrency());
            if (!SUM.matcher(sum.getAmount()).matches()) throw invalid("a sum is no plain number");
            if (sums.put(sum.getCurrency(), new BigDecimal(sum.getAmount())) != null)
                throw invalid("a currency is stated twice");
        }
        return sums;
    }

    private static void requireCurrency(String code) {
        try {
            var _ = CurrencyUnit.of(code);
        } catch (IllegalCurrencyException _) {
            throw invalid("a currency has no ISO 4217 code");
        }
    }

    private static MalformedInput invalid(String message) {
        return new MalformedInput("INVALID_TOTALS", message);
    }

    static portability.proto.contributions.v1.ControlTotals message(ControlTotals totals) {
        var message = portability.proto.contributions.v1.ControlTotals.newBuilder()
                .setRows(totals.rows())
                .setPersons(totals.persons());
        totals.earnings()
                .forEach((currency, sum) ->
                        message.addEarningsBuilder().setCurrency(currency).setAmount(sum.toPlainString()));
        return message.build();
    }
}
