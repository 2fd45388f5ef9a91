package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import portability.proto.claims.v1.Entitlement;
import portability.proto.claims.v1.EntitlementFact;
import portability.proto.claims.v1.GetCardResponse;
import portability.proto.claims.v1.GetPlannedCareResponse;
import portability.proto.claims.v1.OpenEntitlement;
import portability.proto.exchange.v1.HealthCardAnswer;
import portability.proto.types.v1.Step;

/// Rights to health care as an officer reads them.
public final class HealthReport {
    private HealthReport() {}

    public static void printOpen(List<OpenEntitlement> open, PrintStream out) {
        if (open.isEmpty()) out.println("Nothing waits.");
        open.forEach(each -> out.println(each.getSince() + "  " + lower(each.getAwaited()) + "  " + each.getPartner()
                + "  " + each.getEntitlementId() + "  " + each.getDocumentId()));
    }

    public static void print(Entitlement seen, PrintStream out) {
        out.println(seen.getEntitlementId() + ": " + lower(seen.getStatus()) + ", with " + seen.getPartner()
                + ", which is " + (seen.getRole().equals("COMPETENT") ? "where she lives" : "competent"));
        var patient = seen.hasEntitlement()
                ? seen.getEntitlement().getPatient()
                : seen.getRequest().getPatient();
        out.println(
                "  " + patient.getFamilyName() + ", " + patient.getGivenNames() + ", born " + patient.getBirthDate());
        if (!seen.getFirstDay().isEmpty())
            out.println("  " + seen.getDebtor() + " pays " + seen.getCreditor() + " from " + seen.getFirstDay()
                    + (seen.getLastDay().isEmpty() ? "" : " until " + seen.getLastDay())
                    + (seen.getChargedFrom().isEmpty()
                            ? "; nothing is charged"
                            : "; charged from " + seen.getChargedFrom()));
        seen.getFactsList().forEach(fact -> print(fact, out));
        printSteps(seen.getEntitlement().getStepsList(), out);
        printSteps(seen.getStepsList(), out);
        words(seen.getWordsList(), out);
    }

    private static void print(EntitlementFact fact, PrintStream out) {
        out.println("  " + fact.getSender() + " (" + fact.getBy() + "): " + lower(fact.getWhat())
                + (fact.getDay().isEmpty() ? "" : " from " + fact.getDay())
                + (fact.getReason().isEmpty() ? "" : ", " + lower(fact.getReason()))
                + (fact.getWords().isEmpty() ? "" : ": " + fact.getWords())
                + (fact.getReply().isEmpty() ? "" : " [" + lower(fact.getReply()) + "]")
                + "  " + fact.getDocumentId());
    }

    public static void print(GetCardResponse seen, PrintStream out) {
        var card = seen.getCard();
        out.println(card.getNumber() + ", " + card.getPatient().getFamilyName() + ", "
                + card.getPatient().getGivenNames() + ", born "
                + card.getPatient().getBirthDate());
        out.println("  valid from " + card.getFirstDay() + " until " + card.getLastDay()
                + (seen.getWithdrawnFrom().isEmpty() ? "" : "; withdrawn from " + seen.getWithdrawnFrom()));
    }

    public static void print(HealthCardAnswer answer, PrintStream out) {
        if (answer.getEntitled())
            out.println("Entitled on " + answer.getDay() + ". Invoices name her as " + answer.getEntitlementId()
                    + (answer.getBody().isEmpty() ? "" : ", to " + answer.getBody()) + ".");
        else
            out.println("Not entitled on " + answer.getDay() + ": "
                    + lower(answer.getNo().name().substring("HEALTH_CARD_NO_".length())) + ".");
    }

    public static void print(GetPlannedCareResponse seen, PrintStream out) {
        out.println(seen.getCareId() + ": " + lower(seen.getStatus()) + ", with " + seen.getPartner());
        out.println("  " + seen.getPatient().getFamilyName() + ", "
                + seen.getPatient().getGivenNames() + ": " + seen.getTreatment());
        printSteps(seen.getStepsList(), out);
        words(seen.getWordsList(), out);
    }

    public static void printSteps(List<Step> steps, PrintStream out) {
        for (Step step : steps)
            out.println("  by " + step.getArticle().getInstrument() + " "
                    + step.getArticle().getArticle() + ": "
                    + (step.getText().isEmpty() ? step.getRule() : step.getText()));
    }

    private static void words(List<String> words, PrintStream out) {
        if (!words.isEmpty()) out.println();
        words.forEach(out::println);
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
