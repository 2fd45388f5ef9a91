package portability.claims.claim;

import java.util.Optional;
import java.util.stream.Collectors;
import portability.claims.Octets;
import portability.proto.exchange.v1.DocumentKind;

/// The id of the one document that an errand in a claim has for a partner now. It follows from what the claim holds, so
/// that whoever makes the document again, after a crash, makes the same.
public final class DocumentName {
    private DocumentName() {}

    public static String of(String claimId, Claim claim, Claim.Dispatch dispatch) {
        var takenBack = claim.unsettled().takenBack().get(dispatch);
        if (takenBack != null) return CaseId.anewId(takenBack);
        var here = claim.opening().orElseThrow().here();
        return content(claim, here, dispatch.errand())
                .map(content -> CaseId.renewalId(claimId, content, here, dispatch.to()))
                .orElseGet(() -> CaseId.documentId(claimId, kind(claim, here, dispatch.errand()), here, dispatch.to()));
    }

    /// What tells it from an earlier document of the errand; empty where it is the first.
    private static Optional<String> content(Claim claim, String here, Errand errand) {
        return switch (errand) {
            case NOTICE, COMPLETION -> named(claim);
            case WISHES -> Optional.of("wishes " + claim.wishes().number());
            case INCAPACITY -> Optional.of("incapacity " + claim.incapacity().number());
            case RECORD ->
                claim.records()
                        .getOrDefault(here, Optional.empty())
                        .filter(_ -> claim.isRenewed())
                        .map(own -> RecordName.of(own).recordId());
            case DECISION ->
                claim.ownDecision()
                        .map(DecisionText::read)
                        .filter(DecisionText::isLater)
                        .map(own -> own.getDecisionId());
            case SUMMARY -> summary(claim);
        };
    }

    /// Who was named after the claim was lodged, by now.
    private static Optional<String> named(Claim claim) {
        return claim.opening()
                .map(opening -> opening.late().stream().map(Naming::institution).collect(Collectors.joining(" ")))
                .filter(late -> !late.isEmpty())
                .map("named "::concat);
    }

    private static Optional<String> summary(Claim claim) {
        var decisions =
                claim.decisionsInOrder().stream().map(DecisionText::read).toList();
        if (decisions.stream().noneMatch(DecisionText::isLater) && named(claim).isEmpty()) return Optional.empty();
        return Optional.of(decisions.stream()
                .map(decision -> decision.getDecisionId() + "#" + DecisionText.number(decision))
                .collect(Collectors.joining(" ")));
    }

    private static DocumentKind kind(Claim claim, String here, Errand errand) {
        return switch (errand) {
            case NOTICE, COMPLETION -> DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE;
            case RECORD ->
                claim.records().getOrDefault(here, Optional.<Octets>empty()).isPresent()
                        ? DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD
                        : DocumentKind.DOCUMENT_KIND_NO_RECORD;
            case WISHES -> DocumentKind.DOCUMENT_KIND_AWARD_WISHES;
            case INCAPACITY -> DocumentKind.DOCUMENT_KIND_INCAPACITY_FACTS;
            case DECISION -> DocumentKind.DOCUMENT_KIND_DECISION;
            case SUMMARY -> DocumentKind.DOCUMENT_KIND_SUMMARY;
        };
    }
}
