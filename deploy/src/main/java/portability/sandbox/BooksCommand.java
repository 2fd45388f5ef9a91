package portability.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.GetBalanceRequest;
import portability.proto.claims.v1.GetBookStatementRequest;
import portability.proto.claims.v1.ListBalancesRequest;
import portability.proto.claims.v1.ListBookStatementsRequest;
import portability.proto.claims.v1.ListOpenItemsRequest;
import portability.proto.claims.v1.ListOpenItemsResponse;
import portability.proto.claims.v1.MakeBookStatementRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.BooksReport;

/// `books`: what an institution and its partners owe each other, and whether both say the same.
@Command(
        name = "books",
        description = "What an institution and its partners owe each other: balances, the entries they follow from, "
                + "what is open line by line; and statements that both compare by themselves.",
        subcommands = {
            BooksCommand.Balances.class,
            BooksCommand.Balance.class,
            BooksCommand.Items.class,
            BooksCommand.Statement.class,
            BooksCommand.Statements.class,
            BooksCommand.Differences.class
        })
final class BooksCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Command(name = "balances", description = "Shows every account, with one partner or with all.")
    static final class Balances extends PaymentsCommand.Asking {
        @Option(names = "--partner", paramLabel = "CC:CODE", description = "With whom; with all if not given.")
        String partner = "";

        @Option(
                names = "--before",
                paramLabel = "PLACE",
                description = "As of that place of the log; now if not given.")
        long before;

        @Override
        void ask(NodeClient client, Bearer officer) {
            BooksReport.print(
                    client.books(officer)
                            .listBalances(ListBalancesRequest.newBuilder()
                                    .setPartner(partner)
                                    .setBefore(before)
                                    .build()),
                    System.out);
        }
    }

    @Command(name = "balance", description = "Shows one account, and the entries that its balance follows from.")
    static final class Balance extends PaymentsCommand.Asking {
        @Option(
                names = "--account",
                required = true,
                paramLabel = "ACCOUNT",
                description = "DE:DVKA/EUR/ACTUAL_COSTS/OWED_TO_US/DUE, for one.")
        String account = "";

        @Option(
                names = "--before",
                paramLabel = "PLACE",
                description = "As of that place of the log; now if not given.")
        long before;

        @Override
        void ask(NodeClient client, Bearer officer) {
            BooksReport.print(
                    client.books(officer)
                            .getBalance(GetBalanceRequest.newBuilder()
                                    .setAccount(account)
                                    .setBefore(before)
                                    .build()),
                    System.out);
        }
    }

    @Command(name = "items", description = "Shows what is open with a partner, line by line.")
    static final class Items extends PaymentsCommand.Asking {
        @Option(names = "--partner", required = true, paramLabel = "CC:CODE", description = "With whom.")
        String partner = "";

        @Option(names = "--state", paramLabel = "STATE", description = "CLAIMED, CONTESTED, DUE, NETTED or PAID.")
        String state = "";

        @Option(names = "--side", paramLabel = "SIDE", description = "OWED_TO_US or OWED_BY_US.")
        String side = "";

        @Option(names = "--due-by", paramLabel = "DAY", description = "YYYY-MM-DD: due on that day or before.")
        String dueBy = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ListOpenItemsRequest.newBuilder()
                    .setPartner(partner)
                    .setState(state)
                    .setSide(side)
                    .setDueBy(dueBy);
            ListOpenItemsResponse page;
            do {
                page = client.books(officer).listOpenItems(request.build());
                BooksReport.print(page, System.out);
                request.setPageToken(page.getNextPageToken());
            } while (!page.getNextPageToken().isEmpty());
        }
    }

    @Command(name = "statement", description = "Makes a statement and sends it to the partner, who compares.")
    static final class Statement extends PaymentsCommand.Asking {
        @Option(names = "--partner", required = true, paramLabel = "CC:CODE", description = "With whom.")
        String partner = "";

        @Option(
                names = "--id",
                required = true,
                paramLabel = "ID",
                description = "Names the request: 2026-11, for one.")
        String id = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var made = client.books(officer)
                    .makeBookStatement(MakeBookStatementRequest.newBuilder()
                            .setRequestId(id)
                            .setPartner(partner)
                            .build());
            System.out.println(made.getStatementId() + " goes to " + partner
                    + ". What differs stands at both: ./portability books differences.");
        }
    }

    @Command(name = "statements", description = "Shows the statements that were made here or came.")
    static final class Statements extends PaymentsCommand.Asking {
        @Option(names = "--partner", paramLabel = "CC:CODE", description = "With whom; with all if not given.")
        String partner = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            BooksReport.print(
                    client.books(officer)
                            .listBookStatements(ListBookStatementsRequest.newBuilder()
                                    .setPartner(partner)
                                    .build()),
                    System.out);
        }
    }

    @Command(name = "differences", description = "Shows where two books differ, by a statement.")
    static final class Differences extends PaymentsCommand.Asking {
        @Option(names = "--statement", required = true, paramLabel = "ID", description = "Which statement.")
        String statement = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            BooksReport.print(
                    client.books(officer)
                            .getBookStatement(GetBookStatementRequest.newBuilder()
                                    .setStatementId(statement)
                                    .build()),
                    System.out);
        }
    }
}
