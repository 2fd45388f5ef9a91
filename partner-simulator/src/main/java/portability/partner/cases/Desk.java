package portability.partner.cases;

import com.google.protobuf.Message;
import java.util.List;
import java.util.UUID;
import portability.kernel.InstitutionId;
import portability.partner.pair.Documents;
import portability.partner.pair.PairFiles;
import portability.partner.wire.Outbound;
import portability.partner.wire.Sealer;
import portability.partner.wire.SkewedClock;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;

/// The simulator's officer: answers cases as they come, or document by document on command.
public final class Desk {
    private final InstitutionId here;
    private final InstitutionId node;
    private final Documents documents;
    private final Outbound outbound;
    private final Bodies bodies;
    private final SkewedClock clock;
    private volatile Career career;
    private volatile Verdict verdict = new Verdict.Awarded(portability.proto.types.v1.Money.newBuilder()
            .setAmount("100.00")
            .setCurrency("EUR")
            .build());
    private volatile boolean answersByItself = true;

    public Desk(
            InstitutionId here,
            InstitutionId node,
            PairFiles files,
            Outbound outbound,
            Sealer sealer,
            SkewedClock clock) {
        this.here = here;
        this.node = node;
        this.documents = new Documents(files);
        this.outbound = outbound;
        this.bodies = new Bodies(here, sealer);
        this.clock = clock;
        this.career = Career.drawn(here, 1);
    }

    public InstitutionId here() {
        return here;
    }

    public void certifies(Career from) {
        career = from;
    }

    public void decides(Verdict from) {
        verdict = from;
    }

    public void answersByItself(boolean does) {
        answersByItself = does;
    }

    /// Lodges a claim here that involves the node.
    ///
    /// @param claimant without her numbers
    /// @param number   hers at the node
    /// @return the case
    public String lodge(PersonDetails claimant, String number, String claimDate) {
        var id = here + "/" + UUID.randomUUID();
        var notice = ClaimNotice.newBuilder()
                .setClaimant(claimant.toBuilder()
                        .clearNumbers()
                        .addNumbers(numberAt(here, "T-1"))
                        .addNumbers(numberAt(node, number)))
                .setBranch(Branch.BRANCH_OLD_AGE)
                .setClaimDate(claimDate)
                .setResidence(here.country().toString())
                .setHousehold(Household.HOUSEHOLD_SINGLE)
                .addInstitutions(here.toString())
                .addInstitutions(node.toString())
                .build();
        outbound.freeze(DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE, id, List.of(notice));
        return id;
    }

    /// Puts on its way whatever is due in any case, if it answers by itself.
    public void answerWhatIsDue() {
        if (!answersByItself) return;
        for (var id : cases()) {
            var due = caseOf(id).due(!(verdict instanceof Verdict.Pending));
            while (due.isPresent()) {
                send(due.get(), id);
                due = caseOf(id).due(!(verdict instanceof Verdict.Pending));
            }
        }
    }

    /// Puts one document on its way, due or not.
    /// @throws IllegalArgumentException if there is nothing it could be made from
    public void send(DocumentKind kind, String caseId) {
        var of = caseOf(caseId);
        var notice = of.notice()
                .map(it -> it.part(0, ClaimNotice.parser()))
                .orElseThrow(() -> new IllegalArgumentException("there is no case " + caseId));
        switch (kind) {
            case DOCUMENT_KIND_CLAIM_NOTICE -> freeze(kind, caseId, notice);
            case DOCUMENT_KIND_CERTIFIED_RECORD, DOCUMENT_KIND_NO_RECORD -> sendRecord(kind, caseId, notice);
            case DOCUMENT_KIND_DECISION -> freeze(kind, caseId, bodies.decision(notice, verdict, clock.now()));
            case DOCUMENT_KIND_SUMMARY ->
                outbound.freeze(
                        kind,
                        caseId,
                        bodies.summary(
                                bodies.decision(notice, verdict, clock.now()),
                                of.received(DocumentKind.DOCUMENT_KIND_DECISION)
                                        .orElseThrow(
                                                () -> new IllegalArgumentException("the node has not decided yet"))));
            case DOCUMENT_KIND_REMINDER ->
                freeze(
                        kind,
                        caseId,
                        Bodies.reminder(
                                of.notice().orElseThrow().header().getDocumentId(),
                                DocumentKind.DOCUMENT_KIND_DECISION,
                                clock.now(),
                                1));
            case DOCUMENT_KIND_INVALIDATION ->
                freeze(
                        kind,
                        caseId,
                        Bodies.invalidation(of.lastRecord()
                                .orElseThrow(() -> new IllegalArgumentException("no record was sent yet"))
                                .header()
                                .getDocumentId()));
            default -> throw new IllegalArgumentException("no document of that kind goes in a case");
        }
    }

    private void sendRecord(DocumentKind kind, String caseId, ClaimNotice notice) {
        boolean isKnown = career.known() && kind == DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD;
        if (isKnown) freeze(kind, caseId, bodies.record(notice, career, clock.now()));
        else freeze(DocumentKind.DOCUMENT_KIND_NO_RECORD, caseId, bodies.noRecord(notice));
    }

    private void freeze(DocumentKind kind, String caseId, Message body) {
        outbound.freeze(kind, caseId, List.of(body));
    }

    /// Every case there is a notice of, in the order in which they came; those lodged here last.
    public List<String> cases() {
        return documents.all().stream()
                .filter(it -> it.header().getKind() == DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE)
                .map(it -> it.header().getCaseId())
                .distinct()
                .toList();
    }

    public Case caseOf(String id) {
        return new Case(id, id.startsWith(here + "/"), documents.sentIn(id), documents.receivedIn(id));
    }

    private static PersonalNumber numberAt(InstitutionId institution, String number) {
        return PersonalNumber.newBuilder()
                .setInstitution(institution.toString())
                .setNumber(number)
                .build();
    }
}
