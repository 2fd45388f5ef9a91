package portability.contributions.grpc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portability.contributions.certified.grpc.RecordCalls;
import portability.contributions.correction.CorrectionDesk;
import portability.contributions.mandate.Mandate.Scope;
import portability.contributions.mandate.MandateDesk;
import portability.contributions.person.NumberAt;
import portability.contributions.person.PersonLinks;
import portability.contributions.person.Persons;
import portability.contributions.refusal.Refusal.NoMandate;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Text;
import portability.ledger.privacy.reads.ReadTable;
import portability.ledger.privacy.reads.ReadTable.Asked;
import portability.proto.contributions.v1.CertifyStatementRequest;
import portability.proto.contributions.v1.ConsentsServiceGrpc;
import portability.proto.contributions.v1.ContributionsServiceGrpc;
import portability.proto.contributions.v1.CorrectionsServiceGrpc;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.GetCorrectionRequest;
import portability.proto.contributions.v1.GetWholeCareerRequest;
import portability.proto.contributions.v1.LinksServiceGrpc;
import portability.proto.contributions.v1.ListCorrectionsRequest;
import portability.proto.contributions.v1.RecordsServiceGrpc;
import portability.proto.contributions.v1.StatisticsServiceGrpc;
import portability.proto.types.v1.PersonalNumber;

/// Which rpcs hand out a person's data. A subject is a person's id.
public final class Reads {
    /// Statistics are read of all persons and show none: they are recorded once.
    private static final String EVERYBODY = "statistics";

    private static final List<String> FOREIGN_RECORD =
            List.of("name", "birth_date", "sex", "nationalities", "numbers", "periods", "employers", "earnings");

    private final Persons persons;
    private final CurrentReads reads;
    private final PersonLinks links;
    private final MandateDesk mandates;
    private final CorrectionDesk corrections;
    private final RecordCalls records;

    public Reads(
            Persons persons,
            CurrentReads reads,
            PersonLinks links,
            MandateDesk mandates,
            CorrectionDesk corrections,
            RecordCalls records) {
        this.persons = persons;
        this.reads = reads;
        this.links = links;
        this.mandates = mandates;
        this.corrections = corrections;
        this.records = records;
    }

    public ReadTable table() {
        return new ReadTable()
                .reads(
                        ContributionsServiceGrpc.getFindPersonMethod(),
                        List.of("name", "birth_date", "sex", "nationalities", "numbers"),
                        request -> byNumber(request.getNumber()))
                .readsFound(
                        ContributionsServiceGrpc.getFindPersonsMethod(),
                        List.of("name", "birth_date", "sex", "nationalities", "numbers"))
                .readsEach(
                        ContributionsServiceGrpc.getGetPersonMethod(),
                        List.of("name", "birth_date", "sex", "nationalities", "numbers", "other_names"),
                        request -> byId(request.getPersonId())
                                .map(id -> new Asked(id, mandateOf(request.getActingHelper(), id, Scope.SEE)))
                                .stream()
                                .toList())
                .readsEach(
                        ContributionsServiceGrpc.getGetCareerMethod(),
                        List.of("periods", "employers", "earnings", "evidence"),
                        this::career)
                .readsEach(
                        ContributionsServiceGrpc.getCertifyRecordMethod(),
                        List.of("name", "birth_date", "sex", "nationalities", "numbers", "periods", "earnings"),
                        request -> byNumber(request.getNumber()).stream()
                                .flatMap(id -> registrations(id, Optional.empty(), Optional.empty()).stream())
                                .toList())
                .readsEach(
                        RecordsServiceGrpc.getCertifyStatementMethod(),
                        List.of("name", "birth_date", "sex", "nationalities", "numbers", "periods", "earnings"),
                        request -> certified(request).stream()
                                .flatMap(id -> registrations(id, Optional.empty(), Optional.empty()).stream())
                                .toList())
                .readsFound(RecordsServiceGrpc.getListOutdatedRecordsMethod(), List.of("recipient"))
                .reads(
                        ContributionsServiceGrpc.getListMandatesMethod(),
                        List.of("mandates"),
                        request -> byId(request.getPersonId()))
                .reads(StatisticsServiceGrpc.getGetTableMethod(), List.of("aggregates"), _ -> Optional.of(EVERYBODY))
                .readsEach(
                        ForeignRecordsServiceGrpc.getListForeignRecordsMethod(),
                        FOREIGN_RECORD,
                        request -> byId(request.getPersonId()).stream()
                                .flatMap(id ->
                                        registrations(
                                                id, Text.moment("known_at", request.getKnownAt()), Optional.empty())
                                                .stream())
                                .toList())
                .readsEach(
                        ForeignRecordsServiceGrpc.getGetForeignRecordMethod(),
                        FOREIGN_RECORD,
                        request -> linked(request.getPersonId()))
                .readsEach(
                        ForeignRecordsServiceGrpc.getGetWholeCareerMethod(),
                        List.of("periods", "employers", "earnings", "foreign_records", "clarifications"),
                        this::wholeCareer)
                .readsEach(
                        ForeignRecordsServiceGrpc.getListClarificationsMethod(),
                        List.of("clarifications"),
                        request -> linked(request.getPersonId()))
                .readsNothing(ForeignRecordsServiceGrpc.getKeepForeignRecordMethod())
                .readsNothing(ForeignRecordsServiceGrpc.getListOpenClarificationsMethod())
                .readsNothing(ForeignRecordsServiceGrpc.getNoteClarificationMethod())
                .readsNothing(ForeignRecordsServiceGrpc.getAnswerClarificationMethod())
                .readsNothing(ContributionsServiceGrpc.getRecordIdentityFactMethod())
                .readsNothing(ContributionsServiceGrpc.getWithdrawIdentityFactMethod())
                .readsNothing(ContributionsServiceGrpc.getProposeLinkMethod())
                .readsNothing(ContributionsServiceGrpc.getDecideLinkMethod())
                .readsNothing(ContributionsServiceGrpc.getGrantMandateMethod())
                .readsNothing(ContributionsServiceGrpc.getRevokeMandateMethod())
                .readsNothing(ContributionsServiceGrpc.getCheckMandateMethod())
                .readsNothing(ContributionsServiceGrpc.getRegisterPersonMethod())
                .readsNothing(ContributionsServiceGrpc.getImportReturnMethod())
                .readsNothing(ContributionsServiceGrpc.getCheckReturnMethod())
                .readsNothing(ContributionsServiceGrpc.getSetReturnTermsMethod())
                .readsNothing(ContributionsServiceGrpc.getRecordReturnPaymentMethod())
                .readsNothing(ContributionsServiceGrpc.getReverseReturnPaymentMethod())
                .readsNothing(ContributionsServiceGrpc.getWithdrawReturnMethod())
                .readsNothing(ContributionsServiceGrpc.getListDueRemindersMethod())
                .readsNothing(ContributionsServiceGrpc.getGetReturnMethod())
                .readsNothing(ContributionsServiceGrpc.getListReturnErrorsMethod())
                .readsNothing(ContributionsServiceGrpc.getRecordPeriodMethod())
                .readsNothing(ContributionsServiceGrpc.getCorrectPeriodMethod())
                .readsNothing(ContributionsServiceGrpc.getWithdrawPeriodMethod())
                .readsEach(CorrectionsServiceGrpc.getGetCorrectionMethod(), List.of("corrections"), this::correction)
                .readsEach(CorrectionsServiceGrpc.getListCorrectionsMethod(), List.of("corrections"), this::corrections)
                .readsNothing(CorrectionsServiceGrpc.getSetCorrectionTermsMethod())
                .readsNothing(CorrectionsServiceGrpc.getLodgeCorrectionMethod())
                .readsNothing(CorrectionsServiceGrpc.getAskAboutMethod())
                .readsNothing(CorrectionsServiceGrpc.getAnswerCorrectionMethod())
                .readsNothing(CorrectionsServiceGrpc.getWithdrawCorrectionMethod())
                .readsNothing(CorrectionsServiceGrpc.getListOpenCorrectionsMethod())
                .reads(
                        ConsentsServiceGrpc.getListConsentsMethod(),
                        List.of("consents"),
                        request -> byId(request.getPersonId()))
                .readsNothing(ConsentsServiceGrpc.getGiveConsentMethod())
                .readsNothing(ConsentsServiceGrpc.getRevokeConsentMethod())
                .readsNothing(ConsentsServiceGrpc.getCheckConsentMethod())
                .reads(LinksServiceGrpc.getListLinksMethod(), List.of("links"), request -> byId(request.getPersonId()))
                .readsNothing(LinksServiceGrpc.getListUndecidedLinksMethod());
    }

    private List<Asked> correction(GetCorrectionRequest request) {
        if (!Text.isKey(request.getNumber())) return List.of();
        return corrections.find(request.getNumber()).stream()
                .map(id -> new Asked(id, mandateOf(request.getActingHelper(), id, Scope.REQUEST_CORRECTION)))
                .toList();
    }

    private List<Asked> corrections(ListCorrectionsRequest request) {
        return byId(request.getPersonId()).stream()
                .flatMap(
                        id -> registrations(
                                id,
                                Optional.empty(),
                                mandateOf(request.getActingHelper(), id, Scope.REQUEST_CORRECTION))
                                .stream())
                .toList();
    }

    private Optional<String> certified(CertifyStatementRequest request) {
        var earlier = request.getSupersedes();
        return earlier.isEmpty() ? byNumber(request.getNumber()) : records.personIn(earlier);
    }

    private Optional<String> byNumber(PersonalNumber number) {
        if (!Text.isKey(number.getInstitution()) || !Text.isKey(number.getNumber())) return Optional.empty();
        return reads.awaitPerson(() -> persons.idByNumber(new NumberAt(number.getInstitution(), number.getNumber())));
    }

    private Optional<String> byId(String personId) {
        if (!Text.isKey(personId)) return Optional.empty();
        reads.awaitAbout(personId);
        return Optional.of(personId).filter(persons::exists);
    }

    /// Whoever reads a career reads that of every registration it is put together from.
    private List<Asked> career(GetCareerRequest request) {
        var knownAt = Text.moment("known_at", request.getKnownAt());
        return byId(request.getPersonId()).stream()
                .flatMap(id -> registrations(id, knownAt, mandateOf(request.getActingHelper(), id, Scope.SEE)).stream())
                .toList();
    }

    private List<Asked> wholeCareer(GetWholeCareerRequest request) {
        var knownAt = Text.moment("known_at", request.getKnownAt());
        return byId(request.getPersonId()).stream()
                .flatMap(id -> registrations(id, knownAt, mandateOf(request.getActingHelper(), id, Scope.SEE)).stream())
                .toList();
    }

    private List<Asked> linked(String personId) {
        return byId(personId).stream()
                .flatMap(id -> registrations(id, Optional.empty(), Optional.empty()).stream())
                .toList();
    }

    private List<Asked> registrations(String personId, Optional<Instant> knownAt, Optional<String> under) {
        return links.of(personId, knownAt).stream()
                .map(id -> new Asked(id, under))
                .toList();
    }

    /// The mandate under which a helper sees the person's data; empty where nobody acts for her.
    private Optional<String> mandateOf(String helper, String personId, Scope scope) {
        if (helper.isEmpty()) return Optional.empty();
        if (!Text.isKey(helper)) throw new Refused(new NoMandate());
        return Optional.of("mandate " + mandates.require(personId, helper, scope) + " of " + helper);
    }
}
