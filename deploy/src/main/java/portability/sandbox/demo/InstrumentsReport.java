package portability.sandbox.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portability.proto.agreements.v1.PairFinding;

/// Which instrument holds between which two states, as each of their institutions found, and why no other.
final class InstrumentsReport {
    private final Map<String, List<Finding>> byPair = new LinkedHashMap<>();

    private record Finding(String institution, PairFinding pair) {}

    InstrumentsReport(ClaimResult result) {
        for (var determination : result.determinations()) {
            for (var pair : determination.getPairsList())
                byPair.computeIfAbsent(name(pair), _ -> new ArrayList<>())
                        .add(new Finding(determination.getInstitution(), pair));
        }
    }

    void print(Page page) {
        byPair.forEach((pair, findings) -> {
            page.subheading(pair + ": " + applied(findings));
            for (var finding : findings) tell(page, finding);
        });
    }

    private static String name(PairFinding pair) {
        boolean inOrder = pair.getState().compareTo(pair.getPartner()) < 0;
        return inOrder ? pair.getState() + " – " + pair.getPartner() : pair.getPartner() + " – " + pair.getState();
    }

    private static String applied(List<Finding> findings) {
        var instruments = findings.stream()
                .map(Finding::pair)
                .filter(PairFinding::getApplied)
                .map(PairFinding::getInstrument)
                .distinct()
                .toList();
        return instruments.isEmpty() ? "no instrument" : String.join(" and ", instruments);
    }

    private static void tell(Page page, Finding finding) {
        var mark = finding.pair().getApplied() ? "+ " : "- ";
        page.hanging(
                4,
                mark + finding.institution() + ": ",
                DeterminationReport.sentence(finding.pair().getReason()));
    }
}
