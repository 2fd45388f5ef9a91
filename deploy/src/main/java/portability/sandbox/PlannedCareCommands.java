package portability.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.AskPlannedCareRequest;
import portability.proto.claims.v1.DecidePlannedCareRequest;
import portability.proto.claims.v1.FindSupplementRequest;
import portability.proto.claims.v1.GetPlannedCareRequest;
import portability.proto.claims.v1.PlannedCareGrant;
import portability.proto.claims.v1.PlannedCareRefusal;
import portability.proto.types.v1.Money;
import portability.sandbox.PaymentsCommand.Asking;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.HealthReport;

/// Of `health`: care for which somebody goes to another state.
final class PlannedCareCommands {
    private PlannedCareCommands() {}

    @Command(name = "plan", description = "Takes down that a patient asks for care in another state.")
    static final class Ask extends Asking {
        @Mixin
        PatientOptions patient = new PatientOptions();

        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the request.")
        String id = "";

        @Option(names = "--stay", required = true, paramLabel = "CC:CODE", description = "Where she would go.")
        String stay = "";

        @Option(names = "--treatment", required = true, paramLabel = "TEXT", description = "What care, and why there.")
        String treatment = "";

        @Option(names = "--asked-on", required = true, paramLabel = "DAY", description = "YYYY-MM-DD.")
        String askedOn = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var careId = client.plannedCare(officer)
                    .askPlannedCare(AskPlannedCareRequest.newBuilder()
                            .setRequestId(id)
                            .setPatient(patient.patient())
                            .setTreatment(treatment)
                            .setStay(stay)
                            .setAskedOn(askedOn)
                            .build())
                    .getCareId();
            System.out.println("Taken down. The case is " + careId + ".");
        }
    }

    /// About one matter.
    abstract static class OfCare extends Asking {
        @Option(names = "--case", required = true, paramLabel = "ID", description = "The case.")
        String id = "";
    }

    /// Decides it.
    abstract static class Deciding extends OfCare {
        @Option(names = "--benefit", description = "The care is among the benefits where she lives.")
        boolean benefit;

        @Option(names = "--in-time", description = "She can have it there in a medically justifiable time.")
        boolean inTime;

        @Option(names = "--findings", required = true, paramLabel = "TEXT", description = "On what that rests.")
        String findings = "";

        DecidePlannedCareRequest.Builder decision() {
            return DecidePlannedCareRequest.newBuilder()
                    .setCareId(id)
                    .setBenefitInResidence(benefit)
                    .setInTimeThere(inTime)
                    .setFindings(findings);
        }
    }

    @Command(name = "authorise", description = "Authorises planned care, and tells the institution of the stay.")
    static final class Grant extends Deciding {
        @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day.")
        String from = "";

        @Option(names = "--until", required = true, paramLabel = "DAY", description = "Last day.")
        String until = "";

        @Option(names = "--body", paramLabel = "CC:CODE", description = "Responsible for health here: NL:CAK.")
        String body = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var decided = client.plannedCare(officer)
                    .decidePlannedCare(decision()
                            .setGrant(PlannedCareGrant.newBuilder()
                                    .setFirstDay(from)
                                    .setLastDay(until)
                                    .setBody(body))
                            .build());
            System.out.println("Authorised from " + from + " until " + until + ".");
            HealthReport.printSteps(decided.getStepsList(), System.out);
        }
    }

    @Command(name = "refuse-care", description = "Refuses planned care, where it need not be authorised.")
    static final class Refuse extends Deciding {
        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the patient.")
        String reason = "";

        @Option(names = "--remedy", required = true, paramLabel = "TEXT", description = "What she can do against it.")
        String remedy = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var decided = client.plannedCare(officer)
                    .decidePlannedCare(decision()
                            .setRefusal(PlannedCareRefusal.newBuilder()
                                    .setReason(reason)
                                    .setRemedy(remedy))
                            .build());
            System.out.println("Refused.");
            HealthReport.printSteps(decided.getStepsList(), System.out);
        }
    }

    @Command(name = "supplement", description = "What a patient who paid a part of authorised care is paid back.")
    static final class Supplement extends OfCare {
        @Option(names = "--at-home", required = true, paramLabel = "AMOUNT", description = "What it had cost at home.")
        String atHome = "";

        @Option(names = "--reimbursed", required = true, paramLabel = "AMOUNT", description = "To the stay.")
        String reimbursed = "";

        @Option(names = "--borne", required = true, paramLabel = "AMOUNT", description = "What the patient paid.")
        String borne = "";

        @Option(names = "--own-at-home", paramLabel = "AMOUNT", description = "What she had paid at home.")
        String ownAtHome = "";

        @Option(names = "--currency", required = true, paramLabel = "CODE", description = "Of all of them: EUR.")
        String currency = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = FindSupplementRequest.newBuilder()
                    .setCareId(id)
                    .setNotional(money(atHome))
                    .setReimbursed(money(reimbursed))
                    .setBorne(money(borne));
            if (!ownAtHome.isEmpty()) request.setOwnAtHome(money(ownAtHome));
            var found = client.plannedCare(officer).findSupplement(request.build());
            System.out.println("She is paid " + found.getSupplement().getCurrency() + " "
                    + found.getSupplement().getAmount() + ".");
            HealthReport.printSteps(found.getStepsList(), System.out);
        }

        private Money money(String amount) {
            return Money.newBuilder().setAmount(amount).setCurrency(currency).build();
        }
    }

    @Command(name = "show-care", description = "Shows one matter of planned care, and what the patient is told.")
    static final class Show extends OfCare {
        @Option(names = "--language", paramLabel = "TAG", description = "en, fr or es (BCP 47); en if not given.")
        String language = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            HealthReport.print(
                    client.plannedCare(officer)
                            .getPlannedCare(GetPlannedCareRequest.newBuilder()
                                    .setCareId(id)
                                    .setLanguage(language)
                                    .build()),
                    System.out);
        }
    }
}
