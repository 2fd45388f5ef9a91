package portability.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.AnswerDeductionRequest;
import portability.proto.claims.v1.AskDeductionRequest;
import portability.proto.claims.v1.AwardProvisionallyRequest;
import portability.proto.claims.v1.ListDeductionsRequest;
import portability.proto.claims.v1.ListOpenDeductionsRequest;
import portability.proto.claims.v1.ProvisionalBasis;
import portability.proto.claims.v1.TellArrearsRequest;
import portability.proto.exchange.v1.DeductionCause;
import portability.proto.exchange.v1.DeductionRefusal;
import portability.proto.types.v1.Money;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.DeductionsReport;

/// `deductions`: what institutions take back for each other, and pensions paid before everything is known.
@Command(
        name = "deductions",
        description = "What institutions take back for each other: tells of arrears, asks, answers; awards a pension "
                + "while another state is late.",
        subcommands = {
            DeductionsCommand.Show.class,
            DeductionsCommand.Open.class,
            DeductionsCommand.Arrears.class,
            DeductionsCommand.Ask.class,
            DeductionsCommand.Answer.class,
            DeductionsCommand.Provisional.class
        })
final class DeductionsCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Command(name = "show", description = "Shows every deduction in a claim, and why it is so.")
    static final class Show extends PaymentsCommand.OfClaim {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ListDeductionsRequest.newBuilder().setClaimId(claim).build();
            DeductionsReport.print(
                    client.offsets(officer).listDeductions(request).getDeductionsList(), System.out);
        }
    }

    @Command(name = "open", description = "Shows which requests of others wait for an answer.")
    static final class Open extends PaymentsCommand.Asking {
        @Override
        void ask(NodeClient client, Bearer officer) {
            DeductionsReport.printOpen(
                    client.offsets(officer)
                            .listOpenDeductions(ListOpenDeductionsRequest.getDefaultInstance())
                            .getDeductionsList(),
                    System.out);
        }
    }

    @Command(name = "arrears", description = "Tells another institution what arrears there are, before they are paid.")
    static final class Arrears extends PaymentsCommand.OfClaim {
        @Option(names = "--to", required = true, paramLabel = "CC:CODE", description = "Whom.")
        String to = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var told = client.offsets(officer)
                    .tellArrears(TellArrearsRequest.newBuilder()
                            .setClaimId(claim)
                            .setTo(to)
                            .build());
            System.out.println(to + " is told of arrears of " + DeductionsReport.told(told.getArrears())
                    + ". They are kept until it states what it paid too much, at most until " + told.getLastDay()
                    + ".");
        }
    }

    @Command(name = "ask", description = "Asks another institution to deduct what was paid too much here.")
    static final class Ask extends PaymentsCommand.OfClaim {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the request.")
        String id = "";

        @Option(names = "--to", required = true, paramLabel = "CC:CODE", description = "Whom.")
        String to = "";

        @Option(names = "--provisional", description = "It was paid while the other institution was late.")
        boolean provisional;

        @Option(names = "--ongoing", description = "From its instalments too, not from its arrears alone.")
        boolean ongoing;

        @Option(names = "--amount", paramLabel = "AMOUNT", description = "412.00; all that is overpaid if not given.")
        @Nullable
        String amount;

        @Option(names = "--currency", paramLabel = "CODE", description = "With --amount: EUR.")
        String currency = "";

        @Option(
                names = "--stated-on",
                paramLabel = "DAY",
                description = "YYYY-MM-DD: when it was stated first; today if not given.")
        String statedOn = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "For which time, and why.")
        String reason = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = AskDeductionRequest.newBuilder()
                    .setRequestId(id)
                    .setClaimId(claim)
                    .setTo(to)
                    .setCause(
                            provisional
                                    ? DeductionCause.DEDUCTION_CAUSE_PROVISIONAL
                                    : DeductionCause.DEDUCTION_CAUSE_OVERPAID)
                    .setAlsoOngoing(ongoing)
                    .setStatedOn(statedOn)
                    .setReason(reason);
            if (amount != null)
                request.setAmount(Money.newBuilder().setAmount(amount).setCurrency(currency));
            var asked = client.offsets(officer).askDeduction(request.build());
            System.out.println(to + " is asked to deduct " + DeductionsReport.told(asked.getAmount())
                    + ". The deduction is " + asked.getDeductionId() + ".");
        }
    }

    @Command(
            name = "answer",
            description = "Grants what another institution asks for as far as the law does, or refuses.")
    static final class Answer extends PaymentsCommand.OfClaim {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Which deduction.")
        String id = "";

        @Option(names = "--refuse", paramLabel = "WHY", description = "${COMPLETION-CANDIDATES}; granted if not given.")
        @Nullable
        Why refuse;

        /// What an officer may refuse for; what is too late, the rules say.
        enum Why {
            NOTHING_PAID,
            OWN_LAW,
            CONTESTED,
            OTHER
        }

        @Option(names = "--words", paramLabel = "TEXT", description = "For the other institution.")
        String words = "";

        @Option(
                names = "--counted-from",
                paramLabel = "DAY",
                description = "YYYY-MM-DD: from when its time to state the amount is counted, where that is not known.")
        String countedFrom = "";

        @Option(
                names = "--stated-on",
                paramLabel = "DAY",
                description = "YYYY-MM-DD: when it was stated, where that was before the document came.")
        String statedOn = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = AnswerDeductionRequest.newBuilder()
                    .setClaimId(claim)
                    .setDeductionId(id)
                    .setWords(words)
                    .setCountedFrom(countedFrom)
                    .setStatedOn(statedOn);
            if (refuse != null) request.setRefusal(DeductionRefusal.valueOf("DEDUCTION_REFUSAL_" + refuse.name()));
            DeductionsReport.print(
                    List.of(client.offsets(officer)
                            .answerDeduction(request.build())
                            .getDeduction()),
                    System.out);
        }
    }

    @Command(name = "provisional", description = "Awards a pension until the claim is decided: another state is late.")
    static final class Provisional extends PaymentsCommand.OfClaim {
        @Option(names = "--advance", description = "On what is known of all periods, not on the own ones alone.")
        boolean advance;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
        String reason = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var awarded = client.provisional(officer)
                    .awardProvisionally(AwardProvisionallyRequest.newBuilder()
                            .setClaimId(claim)
                            .setBasis(
                                    advance
                                            ? ProvisionalBasis.PROVISIONAL_BASIS_ADVANCE
                                            : ProvisionalBasis.PROVISIONAL_BASIS_INDEPENDENT)
                            .setReason(reason)
                            .build());
            System.out.println("Paid provisionally: " + DeductionsReport.told(awarded.getPerMonth()) + " a month from "
                    + (awarded.getFirstDay().isEmpty() ? "a day that an officer must say" : awarded.getFirstDay())
                    + ", while we wait for " + String.join(", ", awarded.getAwaitedFromList()) + ".");
        }
    }
}
