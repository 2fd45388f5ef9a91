package portability.sandbox;

import java.io.PrintStream;
import portability.proto.claims.v1.GetRestoreResponse;
import portability.proto.claims.v1.HeldByPartner;
import portability.proto.claims.v1.LostInterval;

/// What is known of a restore, for people.
final class RestoreReport {
    private RestoreReport() {}

    static void print(GetRestoreResponse seen, PrintStream out) {
        out.printf("%s has %d entries.%n", seen.getLog(), seen.getSize());
        seen.getPartnersList().forEach(partner -> print(partner, out));
        if (!seen.getNextLog().isEmpty())
            out.printf(
                    "Partners hold what is not here. Two officers let the log go on as %s%s.%n",
                    seen.getNextLog(),
                    seen.getApprovedByCount() == 0
                            ? ""
                            : "; " + String.join(", ", seen.getApprovedByList()) + " would");
        seen.getLostList().forEach(gap -> print(gap, out));
    }

    private static void print(HeldByPartner partner, PrintStream out) {
        if (!partner.getAnswered()) out.printf("  %-10s does not answer%n", partner.getInstitution());
        else
            out.printf(
                    "  %-10s has seen %d entries, %d of them here; has %d documents, %d of them here: %s%s%n",
                    partner.getInstitution(),
                    partner.getWitnessedSize(),
                    partner.getCommonSize(),
                    partner.getDocumentsThere(),
                    partner.getDocumentsHere(),
                    partner.getState(),
                    partner.getStuck().isEmpty() ? "" : ", stuck: " + partner.getStuck());
    }

    private static void print(LostInterval gap, PrintStream out) {
        out.printf(
                "Lost before %s: entries %d up to %d, as %s had seen them; %s; stated %s by %s, %s. %s%n",
                gap.getNewLog(),
                gap.getFromSize(),
                gap.getToSize(),
                gap.getInstitution(),
                gap.getRecoveredFrom() == 0
                        ? "no documents to it were lost"
                        : "documents to it %d to %d were got back"
                                .formatted(gap.getRecoveredFrom(), gap.getRecoveredTo()),
                gap.getStatedAt(),
                String.join(" and ", gap.getOfficersList()),
                gap.getAccepted() ? "accepted there" : "not accepted there yet",
                gap.getReason());
    }
}
