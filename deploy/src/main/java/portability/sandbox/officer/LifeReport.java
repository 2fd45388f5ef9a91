package portability.sandbox.officer;

import java.io.PrintStream;
import portability.proto.claims.v1.AwaitedLife;
import portability.proto.claims.v1.Life;
import portability.proto.claims.v1.LifeRequest;

/// Life certificates as an officer reads them.
public final class LifeReport {
    private LifeReport() {}

    public static void print(Life life, PrintStream out) {
        out.println(life.getClaimId() + ": " + life.getStatus() + ", known to live on " + life.getKnownOn()
                + (life.getDue().isEmpty() ? "" : ", next word due " + life.getDue()));
        life.getAskedList()
                .forEach(asked -> out.println(
                        "  asked " + asked.getInstitution() + " (" + asked.getDocumentId() + "): " + asked.getState()));
        life.getProofsList()
                .forEach(proof -> out.println(
                        "  alive on " + proof.getAliveOn() + ": " + proof.getAttester() + ", " + proof.getEvidence()));
        if (life.hasToldDeath())
            out.println("  " + life.getToldDeath().getInstitution() + " tells that she died on "
                    + life.getToldDeath().getOn() + " (" + life.getToldDeath().getEvidence() + ", "
                    + life.getToldDeath().getReference() + "), document "
                    + life.getToldDeath().getDocumentId());
        out.println();
        life.getWordsList().forEach(out::println);
    }

    public static void print(AwaitedLife line, PrintStream out) {
        out.println("%s  %s  due %s  suspended from %s"
                .formatted(line.getClaimId(), line.getStatus(), line.getDue(), line.getSuspendedFrom())
                .strip());
    }

    public static void print(LifeRequest line, PrintStream out) {
        out.println("%s  %s asks about the claimant of %s by %s; it suspends payment from %s"
                .formatted(
                        line.getDocumentId(),
                        line.getInstitution(),
                        line.getClaimId(),
                        line.getDue(),
                        line.getSuspendedFrom()));
    }
}
