package portability.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.CheckCardRequest;
import portability.proto.claims.v1.GetCardRequest;
import portability.proto.claims.v1.HealthCard;
import portability.proto.claims.v1.HealthCardKind;
import portability.proto.claims.v1.IssueCardRequest;
import portability.proto.claims.v1.WithdrawCardRequest;
import portability.proto.exchange.v1.CheckEntitlementRequest;
import portability.sandbox.PaymentsCommand.Asking;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.HealthReport;

/// Of `health`: cards for a stay in another state.
final class CardCommands {
    private CardCommands() {}

    @Command(name = "card", description = "Issues a card, or a certificate in its place.")
    static final class Issue extends Asking {
        @Mixin
        PatientOptions patient = new PatientOptions();

        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the request.")
        String id = "";

        @Option(names = "--certificate", description = "A certificate in the place of a card.")
        boolean certificate;

        @Option(names = "--card-number", required = true, paramLabel = "NUMBER", description = "As it is printed.")
        String number = "";

        @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day on which it is valid.")
        String from = "";

        @Option(names = "--until", required = true, paramLabel = "DAY", description = "Last day on which it is valid.")
        String until = "";

        @Option(names = "--body", paramLabel = "CC:CODE", description = "Responsible for health here: NL:CAK.")
        String body = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var issued = client.healthCards(officer)
                    .issueCard(IssueCardRequest.newBuilder()
                            .setRequestId(id)
                            .setCard(HealthCard.newBuilder()
                                    .setKind(
                                            certificate
                                                    ? HealthCardKind.HEALTH_CARD_KIND_CERTIFICATE
                                                    : HealthCardKind.HEALTH_CARD_KIND_CARD)
                                    .setPatient(patient.patient())
                                    .setNumber(number)
                                    .setFirstDay(from)
                                    .setLastDay(until)
                                    .setBody(body))
                            .build());
            System.out.println("Issued. The case is " + issued.getCardId() + ".");
        }
    }

    /// About one card.
    abstract static class OfCard extends Asking {
        @Option(names = "--case", required = true, paramLabel = "ID", description = "The card's case.")
        String id = "";
    }

    @Command(name = "show-card", description = "Shows one card.")
    static final class Show extends OfCard {
        @Override
        void ask(NodeClient client, Bearer officer) {
            HealthReport.print(
                    client.healthCards(officer)
                            .getCard(GetCardRequest.newBuilder().setCardId(id).build()),
                    System.out);
        }
    }

    @Command(name = "withdraw-card", description = "Makes a card valid no more, from a day.")
    static final class Withdraw extends OfCard {
        /// Why.
        enum Why {
            LOST,
            INSURANCE_ENDED,
            DEATH,
            ERROR
        }

        @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day without it.")
        String from = "";

        @Option(names = "--why", required = true, description = "${COMPLETION-CANDIDATES}.")
        Why why = Why.ERROR;

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.healthCards(officer)
                    .withdrawCard(WithdrawCardRequest.newBuilder()
                            .setCardId(id)
                            .setFrom(from)
                            .setReason(why.name())
                            .build());
            System.out.println("Valid no more from " + from + ".");
        }
    }

    @Command(name = "check", description = "Asks the institution that issued a card whether it entitles on a day.")
    static final class Check extends Asking {
        @Option(names = "--issuer", required = true, paramLabel = "CC:CODE", description = "Who issued it.")
        String issuer = "";

        @Option(names = "--card-number", required = true, paramLabel = "NUMBER", description = "As it is printed.")
        String number = "";

        @Option(names = "--birth-date", required = true, paramLabel = "DAY", description = "As it is printed.")
        String birthDate = "";

        @Option(names = "--day", required = true, paramLabel = "DAY", description = "The day of the care.")
        String day = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            HealthReport.print(
                    client.healthCards(officer)
                            .checkCard(CheckCardRequest.newBuilder()
                                    .setIssuer(issuer)
                                    .setQuestion(CheckEntitlementRequest.newBuilder()
                                            .setCardNumber(number)
                                            .setBirthDate(birthDate)
                                            .setDay(day))
                                    .build())
                            .getAnswer(),
                    System.out);
        }
    }
}
