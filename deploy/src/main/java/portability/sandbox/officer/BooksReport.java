package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import portability.proto.claims.v1.BookDifference;
import portability.proto.claims.v1.BookShare;
import portability.proto.claims.v1.BookStatementView;
import portability.proto.claims.v1.GetBalanceResponse;
import portability.proto.claims.v1.GetBookStatementResponse;
import portability.proto.claims.v1.ListBalancesResponse;
import portability.proto.claims.v1.ListBookStatementsResponse;
import portability.proto.claims.v1.ListOpenItemsResponse;
import portability.proto.types.v1.Money;

/// The book as an officer reads it.
public final class BooksReport {
    private BooksReport() {}

    public static void print(ListBalancesResponse balances, PrintStream out) {
        if (balances.getBalancesCount() == 0) out.println("Nothing is booked.");
        else out.println("As of place " + balances.getBefore() + " of the log; debits less credits.");
        balances.getBalancesList()
                .forEach(each -> out.printf(
                        Locale.ROOT,
                        "%-60s %16s  of %,d legs%n",
                        each.getAccount(),
                        told(each.getBalance()),
                        each.getLegs()));
    }

    public static void print(GetBalanceResponse balance, PrintStream out) {
        out.println(balance.getBalance().getAccount() + ": "
                + told(balance.getBalance().getBalance()) + " as of place " + balance.getBefore() + " of the log, of "
                + balance.getBalance().getLegs() + " legs");
        balance.getLegsList()
                .forEach(leg -> out.println("  " + leg.getPlace() + "  " + told(leg.getAmount()) + "  "
                        + words(leg.getReason())
                        + (leg.getCaseId().isEmpty() ? "" : "  line " + leg.getLine() + " of " + leg.getCaseId())
                        + "  by " + leg.getSourceEvent() + " in " + leg.getSourceStream() + " at "
                        + leg.getSourcePlace()));
    }

    public static void print(ListOpenItemsResponse items, PrintStream out) {
        items.getItemsList()
                .forEach(item -> out.println(item.getCaseId() + "  line " + item.getLine() + "  "
                        + told(item.getAmount()) + "  " + item.getAccount()
                        + (item.getDueDay().isEmpty() ? "" : "  by " + item.getDueDay())));
    }

    public static void print(ListBookStatementsResponse statements, PrintStream out) {
        if (statements.getStatementsCount() == 0) out.println("There are no statements.");
        statements.getStatementsList().forEach(each -> print(each, out));
    }

    private static void print(BookStatementView each, PrintStream out) {
        out.println(each.getStatementId() + "  " + (each.getMadeHere() ? "to " : "from ") + each.getPartner() + "  "
                + state(each));
    }

    public static void print(GetBookStatementResponse statement, PrintStream out) {
        print(statement.getStatement(), out);
        statement.getDifferencesList().forEach(each -> print(each, out));
    }

    private static void print(BookDifference each, PrintStream out) {
        out.println("  " + words(each.getKind())
                + (each.getCaseId().isEmpty() ? "" : ": line " + each.getLine() + " of " + each.getCaseId())
                + ", owed to "
                + each.getCreditor() + " for " + words(each.getAccountKind()));
        out.println("    here " + shares(each.getHereList()) + "; there " + shares(each.getThereList())
                + (each.getInFlight().isEmpty() ? "" : "; document " + each.getInFlight() + " is under way"));
    }

    private static String shares(List<BookShare> shares) {
        if (shares.isEmpty()) return "nothing";
        return shares.stream()
                .map(share -> told(share.getAmount()) + " " + words(share.getState()))
                .collect(Collectors.joining(", "));
    }

    private static String state(BookStatementView each) {
        return switch (each.getState()) {
            case "SENT" -> "is not answered yet";
            case "ANSWERED" -> "differs; the partner's lines are awaited";
            case "AGREED" -> "both books say the same";
            case "IN_FLIGHT" -> each.getDifferences() + " differences, all explained by documents under way";
            default -> each.getDifferences() + " differences";
        };
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String told(Money money) {
        return money.getAmount() + " " + money.getCurrency();
    }
}
