package portability.partner.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portability.partner.pair.Documents.Document;
import portability.proto.exchange.v1.DocumentKind;

/// A case as the documents of the pair tell it; nothing else is kept of it.
///
/// @param isLodgedHere is the simulator its contact institution?
public record Case(String id, boolean isLodgedHere, List<Document> sent, List<Document> received) {
    public Case {
        sent = List.copyOf(sent);
        received = List.copyOf(received);
    }

    /// The notice with which the case began, on whichever side.
    public Optional<Document> notice() {
        return first(isLodgedHere ? sent : received, DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE);
    }

    /// What an institution that behaves well sends now, one after the other.
    ///
    /// @param decides may it decide?
    public Optional<DocumentKind> due(boolean decides) {
        if (notice().isEmpty()) return Optional.empty();
        var said = kinds(sent);
        var heard = kinds(received);
        if (!hasRecord(said)) return Optional.of(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD);
        if (!decides || !hasRecord(heard)) return Optional.empty();
        if (!isLodgedHere)
            return said.contains(DocumentKind.DOCUMENT_KIND_DECISION)
                    ? Optional.empty()
                    : Optional.of(DocumentKind.DOCUMENT_KIND_DECISION);
        boolean isSummaryDue = heard.contains(DocumentKind.DOCUMENT_KIND_DECISION)
                && !said.contains(DocumentKind.DOCUMENT_KIND_SUMMARY);
        return isSummaryDue ? Optional.of(DocumentKind.DOCUMENT_KIND_SUMMARY) : Optional.empty();
    }

    /// The record that was sent last, or that there is none.
    Optional<Document> lastRecord() {
        return sent.reversed().stream()
                .filter(it -> hasRecord(Set.of(it.header().getKind())))
                .findFirst();
    }

    Optional<Document> received(DocumentKind kind) {
        return first(received, kind);
    }

    private static boolean hasRecord(Set<DocumentKind> kinds) {
        return kinds.contains(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD)
                || kinds.contains(DocumentKind.DOCUMENT_KIND_NO_RECORD);
    }

    private static Set<DocumentKind> kinds(List<Document> documents) {
        return documents.stream()
                .map(it -> it.header().getKind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DocumentKind.class)));
    }

    private static Optional<Document> first(List<Document> documents, DocumentKind kind) {
        return documents.stream().filter(it -> it.header().getKind() == kind).findFirst();
    }
}
