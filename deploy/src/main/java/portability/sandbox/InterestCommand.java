package portability.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.AnswerInterestRequest;
import portability.proto.claims.v1.ClaimInterestRequest;
import portability.proto.claims.v1.DeclineDownPaymentRequest;
import portability.proto.claims.v1.GetInvoiceInterestRequest;
import portability.proto.exchange.v1.DownPaymentDeclineReason;
import portability.proto.exchange.v1.InterestContestReason;
import portability.proto.types.v1.Money;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.CodeWord;
import portability.sandbox.officer.InvoiceReport;

/// `invoice interest`, `claim-interest`, `answer-interest` and `decline`: interest on invoices that are paid late, and
/// down payments that are not taken.
final class InterestCommand {
    private InterestCommand() {}

    @Command(name = "interest", description = "Says what interest the invoice bears up to a day, and why.")
    static final class Interest extends InvoiceCommand.OfInvoice {
        @Option(names = "--until", required = true, paramLabel = "DAY", description = "Up to and without this day.")
        String until = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var told = client.invoices(officer)
                    .getInvoiceInterest(GetInvoiceInterestRequest.newBuilder()
                            .setInvoiceId(invoice)
                            .setUntil(until)
                            .setLanguage("en")
                            .build());
            System.out.println("Of the invoice, " + InvoiceReport.told(told.getOwed())
                    + " is owed; interest may be charged from " + told.getStartsOn() + ".");
            if (!told.getRate().isEmpty())
                System.out.println(InvoiceReport.rate(told.getRate(), told.getRateSource(), told.getRateVerified()));
            System.out.println("Up to " + until + " that is " + InvoiceReport.told(told.getInterest()) + ".");
            told.getStepsList().forEach(step -> System.out.println("  " + step.getText()));
        }
    }

    @Command(
            name = "claim-interest",
            description =
                    "Claims the interest up to a day, less what was accepted before; the debtor calculates it again.")
    static final class Claim extends InvoiceCommand.OfInvoice {
        @Option(names = "--until", required = true, paramLabel = "DAY", description = "Up to and without this day.")
        String until = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var claim = client.invoices(officer)
                    .claimInterest(ClaimInterestRequest.newBuilder()
                            .setInvoiceId(invoice)
                            .setUntil(until)
                            .build())
                    .getClaim();
            System.out.println(InvoiceReport.rate(claim.getRate(), claim.getRateSource(), claim.getRateVerified()));
            System.out.println("Interest " + claim.getNumber() + " is claimed: " + InvoiceReport.told(claim.getAmount())
                    + ", on " + InvoiceReport.told(claim.getOwed()) + " from " + claim.getStartsOn() + ".");
        }
    }

    @Command(name = "answer-interest", description = "Says what of claimed interest is owed.")
    static final class Answer extends InvoiceCommand.OfInvoice {
        @Option(names = "--number", required = true, paramLabel = "N", description = "Which claim of interest.")
        int number;

        @Option(names = "--accept", required = true, paramLabel = "AMOUNT", description = "What is owed: 0 to all.")
        String accepted = "";

        @Option(names = "--currency", required = true, paramLabel = "CODE", description = "The invoice's.")
        String currency = "";

        @Option(
                names = "--because",
                paramLabel = "REASON",
                description = "Where that is not all: PAID_IN_TIME, CONTESTED_IN_TIME, DOWN_PAYMENT_MADE, "
                        + "DOWN_PAYMENT_DECLINED, CALCULATED_OTHERWISE or OTHER.")
        String because = "";

        @Option(names = "--words", paramLabel = "TEXT", description = "Nobody's name.")
        String words = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var interest = client.invoices(officer)
                    .answerInterest(AnswerInterestRequest.newBuilder()
                            .setInvoiceId(invoice)
                            .setNumber(number)
                            .setAccepted(Money.newBuilder().setAmount(accepted).setCurrency(currency))
                            .setReason(
                                    because.isEmpty()
                                            ? InterestContestReason.INTEREST_CONTEST_REASON_UNSPECIFIED
                                            : CodeWord.of(
                                                    InterestContestReason.values(),
                                                    "INTEREST_CONTEST_REASON_",
                                                    because))
                            .setWords(words)
                            .build())
                    .getInterest();
            InvoiceReport.print(interest, System.out);
        }
    }

    @Command(
            name = "decline",
            description =
                    "Does not take a down payment: it is given back with the next window, and if it would have been "
                            + "enough, interest runs only after the time for disputes.")
    static final class Decline extends InvoiceCommand.OfInvoice {
        @Option(names = "--payment", required = true, paramLabel = "ID", description = "Which one.")
        String payment = "";

        @Option(
                names = "--because",
                required = true,
                paramLabel = "REASON",
                description = "TOO_LATE, TOO_LOW, NONE_TAKEN, NOT_FOUND or OTHER.")
        String because = "";

        @Option(names = "--words", paramLabel = "TEXT", description = "Nobody's name.")
        String words = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var left = client.invoices(officer)
                    .declineDownPayment(DeclineDownPaymentRequest.newBuilder()
                            .setInvoiceId(invoice)
                            .setPaymentId(payment)
                            .setReason(CodeWord.of(
                                    DownPaymentDeclineReason.values(), "DOWN_PAYMENT_DECLINE_REASON_", because))
                            .setWords(words)
                            .build())
                    .getDownPaid();
            System.out.println("On the whole, " + InvoiceReport.told(left) + " counts as paid.");
        }
    }
}
