package portability.claims.claim.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import portability.claims.Octets;
import portability.claims.claim.AwardWishes;
import portability.claims.claim.CaseId;
import portability.claims.claim.ClaimFile;
import portability.claims.claim.Errand;
import portability.claims.claim.IncapacityFacts;
import portability.claims.claim.InvalidationReason;
import portability.claims.claim.Naming;
import portability.claims.exchange.pair.WireTime;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.exchange.v1.ContactChanged;
import portability.proto.exchange.v1.Decision;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EnclosedDecision;
import portability.proto.exchange.v1.EnclosedRecord;
import portability.proto.exchange.v1.Invalidation;
import portability.proto.exchange.v1.NamedLate;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.exchange.v1.ParticipantRemoved;
import portability.proto.exchange.v1.Reminder;

/// What a partner's document says in a case.
public sealed interface CaseDocument {
    /// Of what an officer writes, in characters.
    int LONGEST_EXPLANATION = 400;

    /// @param late institutions in the file that were named after the claim was lodged
    record Notice(ClaimFile file, List<Naming> late) implements CaseDocument {
        public Notice {
            late = List.copyOf(late);
        }
    }

    /// A claim that another institution had received, for this one.
    record Forwards(ClaimFile file) implements CaseDocument {}

    record EnclosesRecord(Octets sealedRecord) implements CaseDocument {}

    record SaysWishes(AwardWishes wishes) implements CaseDocument {}

    record SaysIncapacity(IncapacityFacts facts) implements CaseDocument {}

    record KnowsNobody() implements CaseDocument {}

    record TellsDecision() implements CaseDocument {}

    /// @param contactDecision the contact institution's own `Decision`, serialised
    /// @param enclosed        every other decision
    record Summarises(Octets contactDecision, List<SealedDecision> enclosed) implements CaseDocument {
        /// All of them, the contact institution's first.
        public List<Octets> decisions() {
            return Stream.concat(Stream.of(contactDecision), enclosed.stream().map(SealedDecision::decision))
                    .toList();
        }
    }

    /// @param awaited the receiver's record, or its decision
    /// @param number  1 for the first
    /// @param since   when it was asked for
    record Reminds(Errand awaited, int number, Instant since) implements CaseDocument {}

    /// @param invalidated the sender's document that counts no more
    record Invalidates(String invalidated, InvalidationReason reason, String explanation) implements CaseDocument {}

    /// @param institution who has no part in the case any more
    record Removes(String institution, Instant removedAt, String explanation) implements CaseDocument {}

    /// @param institution who leads the claim now
    /// @param continuesAs the claim's name there
    record ChangesContact(String institution, String continuesAs, Instant changedAt, String explanation)
            implements CaseDocument {}

    /// Reads a body. The signatures of what is enclosed are not verified here.
    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    static CaseDocument read(OpenedDocument document) {
        try {
            return switch (document.header().getKind()) {
                case DOCUMENT_KIND_CLAIM_NOTICE -> notice(only(document, ClaimNotice.getDefaultInstance()));
                case DOCUMENT_KIND_FORWARDED_CLAIM -> {
                    var notice = only(document, ClaimNotice.getDefaultInstance());
                    if (notice.getNamedLateCount() > 0) throw new IllegalArgumentException("it is not under way yet");
                    yield new Forwards(file(notice));
                }
                case DOCUMENT_KIND_CERTIFIED_RECORD ->
                    new EnclosesRecord(Octets.of(
                            only(document, EnclosedRecord.getDefaultInstance()).getSealedRecord()));
                case DOCUMENT_KIND_NO_RECORD -> {
                    only(document, NoRecord.getDefaultInstance());
                    yield new KnowsNobody();
                }
                case DOCUMENT_KIND_AWARD_WISHES ->
                    new SaysWishes(Wishes.read(
                            only(document, portability.proto.exchange.v1.AwardWishes.getDefaultInstance())));
                case DOCUMENT_KIND_INCAPACITY_FACTS ->
                    new SaysIncapacity(Benefits.facts(
                            only(document, portability.proto.exchange.v1.IncapacityFacts.getDefaultInstance())));
                case DOCUMENT_KIND_DECISION -> {
                    var sender = document.header().getSender();
                    SealedDecision.check(only(document, Decision.getDefaultInstance()), sender);
                    yield new TellsDecision();
                }
                case DOCUMENT_KIND_SUMMARY -> summary(document);
                case DOCUMENT_KIND_REMINDER -> reminder(only(document, Reminder.getDefaultInstance()));
                case DOCUMENT_KIND_PARTICIPANT_REMOVED ->
                    removal(only(document, ParticipantRemoved.getDefaultInstance()));
                case DOCUMENT_KIND_CONTACT_CHANGED -> contact(only(document, ContactChanged.getDefaultInstance()));
                case DOCUMENT_KIND_INVALIDATION -> invalidation(only(document, Invalidation.getDefaultInstance()));
                // Of no claim's own: portability.claims.payment.life, portability.claims.offset,
                // portability.claims.attachment.
                case DOCUMENT_KIND_ATTACHMENT,
                        DOCUMENT_KIND_LIFE_CERTIFICATE_REQUEST,
                        DOCUMENT_KIND_LIFE_CERTIFICATE,
                        DOCUMENT_KIND_DEATH_NOTICE,
                        DOCUMENT_KIND_ARREARS_NOTICE,
                        DOCUMENT_KIND_DEDUCTION_REQUEST,
                        DOCUMENT_KIND_DEDUCTION_ANSWER,
                        DOCUMENT_KIND_REMITTANCE_NOTICE,
                        // Rights to health care are cases of their own: portability.claims.health.
                        DOCUMENT_KIND_HEALTH_ENTITLEMENT_REQUEST,
                        DOCUMENT_KIND_HEALTH_ENTITLEMENT,
                        DOCUMENT_KIND_HEALTH_REGISTRATION,
                        DOCUMENT_KIND_HEALTH_ENTITLEMENT_CHANGE,
                        DOCUMENT_KIND_HEALTH_CHANGE_REPLY,
                        // Invoices are cases of their own: portability.claims.invoice.
                        DOCUMENT_KIND_INVOICE_LINES,
                        DOCUMENT_KIND_INVOICE_RECEIPT,
                        DOCUMENT_KIND_INVOICE_DECISION,
                        DOCUMENT_KIND_INVOICE_ANSWER,
                        // Of the book of the pair: portability.claims.books.statement.
                        DOCUMENT_KIND_BOOK_STATEMENT,
                        DOCUMENT_KIND_BOOK_STATEMENT_ANSWER,
                        DOCUMENT_KIND_BOOK_STATEMENT_LINES,
                        // Of a settlement window: portability.claims.netting.
                        DOCUMENT_KIND_NETTING_PROPOSAL,
                        DOCUMENT_KIND_NETTING_ANSWER,
                        DOCUMENT_KIND_NETTING_PAYMENT_NOTICE,
                        DOCUMENT_KIND_NETTING_PAYMENT_RETURN,
                        DOCUMENT_KIND_NETTING_WITHDRAWAL,
                        DOCUMENT_KIND_NETTING_ROUND,
                        DOCUMENT_KIND_NETTING_ROUND_ANSWER,
                        DOCUMENT_KIND_PLANNED_CARE_AUTHORISATION,
                        DOCUMENT_KIND_HEALTH_CARD_ANSWER,
                        DOCUMENT_KIND_INVOICE_DOWN_PAYMENT,
                        DOCUMENT_KIND_INVOICE_WITHDRAWAL,
                        DOCUMENT_KIND_INVOICE_INTEREST_CLAIM,
                        DOCUMENT_KIND_INVOICE_INTEREST_ANSWER,
                        DOCUMENT_KIND_INVOICE_DOWN_PAYMENT_DECLINE,
                        DOCUMENT_KIND_INVOICE_REFERRAL,
                        DOCUMENT_KIND_INVOICE_OPINION,
                        // Of what is referred: portability.claims.welfare.
                        DOCUMENT_KIND_DEATH_REFERRAL,
                        DOCUMENT_KIND_DEATH_REFERRAL_ANSWER,
                        DOCUMENT_KIND_FLOOR_REFERRAL,
                        // Of whoever claims, not of the claim: portability.claims.situation.
                        DOCUMENT_KIND_SITUATION_CHANGE,
                        DOCUMENT_KIND_SITUATION_TAKEN_BACK,
                        // A certificate is shown by whom it is about; no case has one.
                        DOCUMENT_KIND_COVERAGE_CERTIFICATE,
                        DOCUMENT_KIND_ENTITLEMENT_QUESTION,
                        DOCUMENT_KIND_ENTITLEMENT_ANSWER,
                        DOCUMENT_KIND_ENTITLEMENT_WORTH,
                        DOCUMENT_KIND_UNSPECIFIED,
                        UNRECOGNIZED -> throw new SealBroken(Flaw.MALFORMED_BODY);
            };
        } catch (IllegalArgumentException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    /// Is it a kind that says something of the claim, in this version?
    static boolean isKnown(DocumentKind kind) {
        return switch (kind) {
            case DOCUMENT_KIND_CLAIM_NOTICE,
                    DOCUMENT_KIND_FORWARDED_CLAIM,
                    DOCUMENT_KIND_CERTIFIED_RECORD,
                    DOCUMENT_KIND_DECISION,
                    DOCUMENT_KIND_SUMMARY,
                    DOCUMENT_KIND_REMINDER,
                    DOCUMENT_KIND_AWARD_WISHES,
                    DOCUMENT_KIND_INVALIDATION,
                    DOCUMENT_KIND_PARTICIPANT_REMOVED,
                    DOCUMENT_KIND_CONTACT_CHANGED,
                    DOCUMENT_KIND_INCAPACITY_FACTS,
                    DOCUMENT_KIND_NO_RECORD -> true;
            case DOCUMENT_KIND_ATTACHMENT,
                    DOCUMENT_KIND_LIFE_CERTIFICATE_REQUEST,
                    DOCUMENT_KIND_LIFE_CERTIFICATE,
                    DOCUMENT_KIND_DEATH_NOTICE,
                    DOCUMENT_KIND_ARREARS_NOTICE,
                    DOCUMENT_KIND_BOOK_STATEMENT,
                    DOCUMENT_KIND_BOOK_STATEMENT_ANSWER,
                    DOCUMENT_KIND_BOOK_STATEMENT_LINES,
                    DOCUMENT_KIND_DEDUCTION_REQUEST,
                    DOCUMENT_KIND_DEDUCTION_ANSWER,
                    DOCUMENT_KIND_REMITTANCE_NOTICE,
                    DOCUMENT_KIND_HEALTH_ENTITLEMENT_REQUEST,
                    DOCUMENT_KIND_HEALTH_ENTITLEMENT,
                    DOCUMENT_KIND_HEALTH_REGISTRATION,
                    DOCUMENT_KIND_HEALTH_ENTITLEMENT_CHANGE,
                    DOCUMENT_KIND_HEALTH_CHANGE_REPLY,
                    DOCUMENT_KIND_INVOICE_LINES,
                    DOCUMENT_KIND_INVOICE_RECEIPT,
                    DOCUMENT_KIND_INVOICE_DECISION,
                    DOCUMENT_KIND_INVOICE_ANSWER,
                    DOCUMENT_KIND_NETTING_PROPOSAL,
                    DOCUMENT_KIND_NETTING_ANSWER,
                    DOCUMENT_KIND_NETTING_WITHDRAWAL,
                    DOCUMENT_KIND_NETTING_ROUND,
                    DOCUMENT_KIND_NETTING_ROUND_ANSWER,
                    DOCUMENT_KIND_DEATH_REFERRAL,
                    DOCUMENT_KIND_DEATH_REFERRAL_ANSWER,
                    DOCUMENT_KIND_FLOOR_REFERRAL,
                    DOCUMENT_KIND_SITUATION_CHANGE,
                    DOCUMENT_KIND_SITUATION_TAKEN_BACK,
                    DOCUMENT_KIND_NETTING_PAYMENT_NOTICE,
                    DOCUMENT_KIND_NETTING_PAYMENT_RETURN,
                    DOCUMENT_KIND_PLANNED_CARE_AUTHORISATION,
                    DOCUMENT_KIND_HEALTH_CARD_ANSWER,
                    DOCUMENT_KIND_INVOICE_DOWN_PAYMENT,
                    DOCUMENT_KIND_INVOICE_WITHDRAWAL,
                    DOCUMENT_KIND_INVOICE_INTEREST_CLAIM,
                    DOCUMENT_KIND_INVOICE_INTEREST_ANSWER,
                    DOCUMENT_KIND_INVOICE_DOWN_PAYMENT_DECLINE,
                    DOCUMENT_KIND_INVOICE_REFERRAL,
                    DOCUMENT_KIND_INVOICE_OPINION,
                    DOCUMENT_KIND_COVERAGE_CERTIFICATE,
                    DOCUMENT_KIND_ENTITLEMENT_QUESTION,
                    DOCUMENT_KIND_ENTITLEMENT_ANSWER,
                    DOCUMENT_KIND_ENTITLEMENT_WORTH,
                    DOCUMENT_KIND_UNSPECIFIED,
                    UNRECOGNIZED -> false;
        };
    }

    private static ClaimFile file(ClaimNotice notice) {
        return new ClaimFile(
                Persons.read(notice.getClaimant()),
                Benefits.read(
                        notice.getBranch(),
                        notice.hasInvalidity() ? Optional.of(notice.getInvalidity()) : Optional.empty(),
                        notice.hasSurvivors() ? Optional.of(notice.getSurvivors()) : Optional.empty()),
                Persons.day(notice.getClaimDate()),
                notice.getResidence(),
                Persons.household(notice.getHousehold()),
                notice.getInstitutionsList(),
                notice.getContinuesCaseId());
    }

    private static Notice notice(ClaimNotice notice) {
        var file = file(notice);
        var late = notice.getNamedLateList().stream()
                .map(named -> naming(named, file))
                .toList();
        if (late.stream().map(Naming::institution).distinct().count() != late.size())
            throw new IllegalArgumentException("named twice");
        return new Notice(file, late);
    }

    private static Naming naming(NamedLate named, ClaimFile file) {
        var institution = named.getInstitution();
        boolean isInvolved = file.institutions().indexOf(institution) > 0;
        var naming = new Naming(
                institution,
                file.insured().numberAt(institution).orElse(""),
                Persons.day(named.getToldOn()),
                Persons.day(named.getClaimDate()));
        if (!isInvolved || naming.claimDate().isBefore(file.claimDate()))
            throw new IllegalArgumentException("not an institution that was named later");
        return naming;
    }

    private static Reminds reminder(Reminder reminder) {
        var awaited = switch (reminder.getAwaited()) {
            case DOCUMENT_KIND_CERTIFIED_RECORD -> Errand.RECORD;
            case DOCUMENT_KIND_DECISION -> Errand.DECISION;
            // Whoever wrote a kind of a later release asks for something this one cannot send.
            default -> throw new IllegalArgumentException("nothing that can be awaited");
        };
        if (reminder.getNumber() < 1) throw new IllegalArgumentException("reminders begin with 1");
        try {
            return new Reminds(awaited, reminder.getNumber(), Instant.parse(reminder.getSince()));
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("not a moment");
        }
    }

    private static Removes removal(ParticipantRemoved said) {
        var institution = InstitutionId.parse(said.getInstitution()).toString();
        return new Removes(institution, WireTime.read(said.getRemoved()), reason(said.getExplanation()));
    }

    private static ChangesContact contact(ContactChanged said) {
        var institution = InstitutionId.parse(said.getInstitution());
        if (!CaseId.contactIn(said.getCaseId()).equals(Optional.of(institution)))
            throw new IllegalArgumentException("the case is not of that institution");
        return new ChangesContact(
                institution.toString(),
                said.getCaseId(),
                WireTime.read(said.getChanged()),
                reason(said.getExplanation()));
    }

    private static String reason(String explanation) {
        if (explanation.isBlank() || explanation.length() > LONGEST_EXPLANATION)
            throw new IllegalArgumentException("says no reason, or too much");
        return explanation;
    }

    private static Invalidates invalidation(Invalidation said) {
        if (said.getDocumentId().isEmpty() || said.getExplanation().length() > LONGEST_EXPLANATION)
            throw new IllegalArgumentException("names no document, or says too much");
        var reason = switch (said.getReason()) {
            case INVALIDATION_REASON_WRONG_PERSON -> InvalidationReason.WRONG_PERSON;
            case INVALIDATION_REASON_WRONG_CONTENT -> InvalidationReason.WRONG_CONTENT;
            case INVALIDATION_REASON_SENT_IN_ERROR -> InvalidationReason.SENT_IN_ERROR;
            case INVALIDATION_REASON_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("no reason that is known");
        };
        return new Invalidates(said.getDocumentId(), reason, said.getExplanation());
    }

    private static Summarises summary(OpenedDocument document) {
        var header = document.header();
        SealedDecision.check(document.part(0, Decision.parser(), Decision.getDefaultInstance()), header.getSender());
        var enclosed = IntStream.range(1, document.parts().size())
                .mapToObj(part -> document.part(part, EnclosedDecision.parser(), EnclosedDecision.getDefaultInstance()))
                .map(part -> SealedDecision.read(
                        Octets.of(part.getSealedDecision()), header.getCaseId(), header.getSender()))
                .toList();
        return new Summarises(Octets.of(document.parts().getFirst().getContent()), enclosed);
    }

    @SuppressWarnings("unchecked") // a message's parser makes messages of its kind
    private static <M extends com.google.protobuf.Message> M only(OpenedDocument document, M prototype) {
        if (document.parts().size() != 1) throw new SealBroken(Flaw.MALFORMED_BODY);
        return document.part(0, (com.google.protobuf.Parser<M>) prototype.getParserForType(), prototype);
    }
}
