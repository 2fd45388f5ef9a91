package portability.contributions.clarification.grpc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portability.contributions.clarification.ClarificationRecords;
import portability.contributions.clarification.ClarificationRound;
import portability.contributions.person.KnownPersons;
import portability.contributions.person.PersonLinks;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.refusal.Refusal.UnknownClarification;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Requests;
import portability.contributions.request.grpc.Text;
import portability.ledger.edge.Principal;
import portability.proto.contributions.v1.AnswerClarificationRequest;
import portability.proto.contributions.v1.AnswerClarificationResponse;
import portability.proto.contributions.v1.Clarification;
import portability.proto.contributions.v1.ListClarificationsRequest;
import portability.proto.contributions.v1.ListClarificationsResponse;
import portability.proto.contributions.v1.ListOpenClarificationsRequest;
import portability.proto.contributions.v1.ListOpenClarificationsResponse;
import portability.proto.contributions.v1.NoteClarificationRequest;
import portability.proto.contributions.v1.NoteClarificationResponse;

/// The rpcs about clarifications.
public final class ClarificationCalls {
    private static final int MOST = 1_000;

    private final String institution;
    private final Clock clock;
    private final Requests requests;
    private final CurrentReads reads;
    private final KnownPersons persons;
    private final PersonLinks links;
    private final ClarificationRecords clarifications;
    private final ClarificationRound round;

    public ClarificationCalls(
            String institution,
            Clock clock,
            Requests requests,
            CurrentReads reads,
            KnownPersons persons,
            PersonLinks links,
            ClarificationRecords clarifications,
            ClarificationRound round) {
        this.institution = institution;
        this.clock = clock;
        this.requests = requests;
        this.reads = reads;
        this.persons = persons;
        this.links = links;
        this.clarifications = clarifications;
        this.round = round;
    }

    public ListOpenClarificationsResponse open(ListOpenClarificationsRequest message) {
        reads.awaitAll();
        var today = LocalDate.now(clock);
        var before = message.getOverdueOnly() ? Optional.of(today) : Optional.<LocalDate>empty();
        var protos = new ClarificationProtos(institution, today);
        return ListOpenClarificationsResponse.newBuilder()
                .addAllClarifications(clarifications.open(before, MOST).stream()
                        .map(listed -> protos.message(listed).build())
                        .toList())
                .build();
    }

    public ListClarificationsResponse list(ListClarificationsRequest message) {
        requireKnown(message.getPersonId());
        return ListClarificationsResponse.newBuilder()
                .addAllClarifications(of(message.getPersonId()).stream()
                        .filter(told ->
                                message.getWithSettled() || told.getStatus().equals("OPEN"))
                        .filter(told -> !message.getOverdueOnly() || told.getOverdue())
                        .toList())
                .build();
    }

    /// Of a person over all her registrations, the one due first first.
    List<Clarification> of(String personId) {
        var protos = new ClarificationProtos(institution, LocalDate.now(clock));
        return links.of(personId, Optional.empty()).stream()
                .flatMap(id -> clarifications.of(id).stream())
                .map(protos::message)
                .sorted(Comparator.comparing(Clarification::getDueOn).thenComparing(Clarification::getCaseId))
                .toList();
    }

    public NoteClarificationResponse note(NoteClarificationRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var note = Text.explanation("note", message.getNote());
        requireCase(message.getCaseId());
        requireKnown(message.getPersonId());
        round.note(
                request,
                message.getPersonId(),
                message.getCaseId(),
                Principal.current().name(),
                note);
        return NoteClarificationResponse.getDefaultInstance();
    }

    public AnswerClarificationResponse answer(AnswerClarificationRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var reason = Text.explanation("reason", message.getReason());
        var outcome = ClarificationProtos.outcome(message.getOutcome());
        requireCase(message.getCaseId());
        requireKnown(message.getPersonId());
        round.answer(
                request,
                message.getPersonId(),
                message.getCaseId(),
                Principal.current().name(),
                outcome,
                reason);
        return AnswerClarificationResponse.getDefaultInstance();
    }

    private static void requireCase(String caseId) {
        if (!Text.isKey(caseId)) throw new Refused(new UnknownClarification());
    }

    void requireKnown(String personId) {
        persons.require(PersonCalls.asGiven(personId));
    }
}
