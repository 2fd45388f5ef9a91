package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.function.Supplier;
import portability.proto.agreements.v1.AffectedDetermination;
import portability.proto.agreements.v1.AgreementsServiceGrpc.AgreementsServiceBlockingStub;
import portability.proto.agreements.v1.ListAffectedDeterminationsRequest;

/// The claims another law would change, for a person to read.
public final class AffectedReport {
    private AffectedReport() {}

    /// @param agreements a stub for each page
    public static void print(Supplier<AgreementsServiceBlockingStub> agreements, String law, PrintStream out) {
        var request = ListAffectedDeterminationsRequest.newBuilder().setToChecksum(law);
        int examined = 0;
        int named = 0;
        do {
            var page = agreements.get().listAffectedDeterminations(request.build());
            page.getDeterminationsList().forEach(line -> out.println(told(line)));
            examined += page.getExamined();
            named += page.getDeterminationsCount();
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        out.printf("%d of %d cases.%n", named, examined);
    }

    private static String told(AffectedDetermination line) {
        var what = line.getNotRerun().isEmpty()
                ? String.join(", ", line.getDifferencesList())
                : "not made again: " + line.getNotRerun();
        return "%s  %s  %s%s"
                .formatted(
                        line.getReference(),
                        line.getScheme(),
                        what,
                        line.getOtherEngine() ? " (made by another release of the rules)" : "");
    }
}
