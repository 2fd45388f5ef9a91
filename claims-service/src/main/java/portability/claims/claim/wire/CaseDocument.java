package portability.claims.claim.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import portability.claims.Octets;
import portability.claims.claim.ClaimFile;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.exchange.v1.Decision;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EnclosedRecord;
import portability.proto.exchange.v1.NoRecord;

/// What a partner's document says in a case.
public sealed interface CaseDocument {
    record Notice(ClaimFile file) implements CaseDocument {}

    record EnclosesRecord(Octets sealedRecord) implements CaseDocument {}

    record KnowsNobody() implements CaseDocument {}

    record TellsDecision(Octets decision) implements CaseDocument {}

    record Summarises(List<Octets> decisions) implements CaseDocument {}

    /// Reads a body. An enclosed record is not opened here.
    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    static CaseDocument read(OpenedDocument document) {
        try {
            return switch (document.header().getKind()) {
                case DOCUMENT_KIND_CLAIM_NOTICE -> notice(only(document, ClaimNotice.getDefaultInstance()));
                case DOCUMENT_KIND_CERTIFIED_RECORD ->
                    new EnclosesRecord(Octets.of(
                            only(document, EnclosedRecord.getDefaultInstance()).getSealedRecord()));
                case DOCUMENT_KIND_NO_RECORD -> {
                    only(document, NoRecord.getDefaultInstance());
                    yield new KnowsNobody();
                }
                case DOCUMENT_KIND_DECISION -> {
                    var decision = only(document, Decision.getDefaultInstance());
                    check(decision, document.header().getSender());
                    yield new TellsDecision(
                            Octets.of(document.parts().getFirst().getContent()));
                }
                case DOCUMENT_KIND_SUMMARY -> summary(document);
                case DOCUMENT_KIND_UNSPECIFIED, UNRECOGNIZED -> throw new SealBroken(Flaw.MALFORMED_BODY);
            };
        } catch (IllegalArgumentException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    /// Is it a kind this version knows?
    static boolean isKnown(DocumentKind kind) {
        return kind != DocumentKind.DOCUMENT_KIND_UNSPECIFIED && kind != DocumentKind.UNRECOGNIZED;
    }

    private static Notice notice(ClaimNotice notice) {
        return new Notice(new ClaimFile(
                Persons.read(notice.getClaimant()),
                Persons.branch(notice.getBranch()),
                Persons.day(notice.getClaimDate()),
                notice.getResidence(),
                Persons.household(notice.getHousehold()),
                notice.getInstitutionsList()));
    }

    private static Summarises summary(OpenedDocument document) {
        if (document.parts().isEmpty()) throw new SealBroken(Flaw.MALFORMED_BODY);
        var decisions = new ArrayList<Octets>();
        for (int part = 0; part < document.parts().size(); part++) {
            var decision = document.part(part, Decision.parser(), Decision.getDefaultInstance());
            check(decision, decision.getDetermination().getInstitution());
            decisions.add(Octets.of(document.parts().get(part).getContent()));
        }
        return new Summarises(List.copyOf(decisions));
    }

    private static void check(Decision decision, String institution) {
        try {
            Instant.parse(decision.getDecidedAt());
        } catch (DateTimeException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
        if (decision.getDecisionId().isBlank()
                || !decision.getDetermination().getInstitution().equals(institution))
            throw new SealBroken(Flaw.MALFORMED_BODY);
    }

    @SuppressWarnings("unchecked") // a message's parser makes messages of its kind
    private static <M extends com.google.protobuf.Message> M only(OpenedDocument document, M prototype) {
        if (document.parts().size() != 1) throw new SealBroken(Flaw.MALFORMED_BODY);
        return document.part(0, (com.google.protobuf.Parser<M>) prototype.getParserForType(), prototype);
    }
}
