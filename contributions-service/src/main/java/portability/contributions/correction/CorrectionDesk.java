package portability.contributions.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import portability.contributions.career.CareerDesk;
import portability.contributions.career.CareerEntry;
import portability.contributions.career.CareerRecords;
import portability.contributions.correction.CorrectionCommand.AnswerCorrection;
import portability.contributions.correction.CorrectionCommand.AskAbout;
import portability.contributions.correction.CorrectionCommand.ForwardCorrection;
import portability.contributions.correction.CorrectionCommand.LodgeCorrection;
import portability.contributions.correction.CorrectionCommand.WithdrawCorrection;
import portability.contributions.period.PeriodFacts;
import portability.contributions.person.KnownPersons;
import portability.contributions.person.PersonLinks;
import portability.contributions.refusal.Refusal.DateInFuture;
import portability.contributions.refusal.Refusal.UnknownCorrection;
import portability.contributions.refusal.Refusal.UnknownPeriod;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.Request;
import portability.ledger.axon.Commands;

/// Takes requests for corrections in, and has them followed and answered. A period that a person names may be of any
/// registration that is hers; what changes it goes to that one.
public final class CorrectionDesk {
    private static final String LODGED = "correction.CorrectionLodged";

    private final CurrentReads reads;
    private final KnownPersons persons;
    private final PersonLinks links;
    private final CareerRecords records;
    private final CareerDesk careers;
    private final CorrectionFiles files;
    private final Commands commands;
    private final Clock clock;

    public CorrectionDesk(
            CurrentReads reads,
            KnownPersons persons,
            PersonLinks links,
            CareerRecords records,
            CareerDesk careers,
            CorrectionFiles files,
            Commands commands,
            Clock clock) {
        this.reads = reads;
        this.persons = persons;
        this.links = links;
        this.records = records;
        this.careers = careers;
        this.files = files;
        this.commands = commands;
        this.clock = clock;
    }

    /// What an answer is to change. Ids are those of periods.
    public sealed interface Wanted {
        record Add(PeriodFacts period, String evidence) implements Wanted {}

        record Correct(String periodId, PeriodFacts period) implements Wanted {}

        record Withdraw(String periodId) implements Wanted {}

        record Find(String periodId) implements Wanted {}
    }

    public void set(SetCorrectionTerms terms) {
        commands.send(terms.request().commandId(), terms);
    }

    /// @param receivedOn empty: today
    /// @throws Refused UnknownPerson, UnknownPeriod, DateInFuture
    public LodgedCorrection lodge(
            Request request,
            String personId,
            Concern concern,
            Optional<LocalDate> receivedOn,
            Optional<ActingHelper> helper) {
        persons.require(personId);
        concern.periodId().ifPresent(periodId -> registrationOf(personId, periodId));
        var received = receivedOn.orElse(today());
        requirePast(received);
        var due = files.terms(received).map(terms -> terms.dueFor(received));
        var number = CorrectionNumber.of(personId, request);
        return (LodgedCorrection)
                answered(request, new LodgeCorrection(personId, request, number, received, due, concern, helper));
    }

    /// @throws Refused UnknownCorrection, CorrectionClosed, DateInFuture
    public void ask(Request request, String number, Inquiry inquiry) {
        requirePast(inquiry.askedOn());
        commands.send(request.commandId(), new AskAbout(ownerOf(number), request, number, inquiry));
    }

    /// @throws Refused UnknownCorrection, CorrectionClosed, NothingChanged, UnknownPeriod, and as a career's decisions
    public Effects answer(Request request, String number, Answer answer, List<Wanted> wanted) {
        var personId = ownerOf(number);
        var changes = new ArrayList<Change>();
        for (var one : wanted) changes.add(change(part(request, changes.size()), personId, number, one));
        return (Effects) answered(request, new AnswerCorrection(personId, request, number, answer, changes));
    }

    /// @throws Refused UnknownCorrection, CorrectionClosed
    public void forward(Request request, String number, String institution, String words) {
        commands.send(request.commandId(), new ForwardCorrection(ownerOf(number), request, number, institution, words));
    }

    /// @throws Refused UnknownCorrection, CorrectionClosed
    public void withdraw(Request request, String number, String reason, Optional<ActingHelper> helper) {
        commands.send(request.commandId(), new WithdrawCorrection(ownerOf(number), request, number, reason, helper));
    }

    /// Whose a request is.
    /// @throws Refused UnknownCorrection
    public String ownerOf(String number) {
        return find(number).orElseThrow(() -> new Refused(new UnknownCorrection()));
    }

    /// Whose a request is; empty if there is none of that number.
    public Optional<String> find(String number) {
        return reads.awaitOwner(LODGED, () -> files.personOf(number));
    }

    /// A period's id is made of the request's: each change has one of its own.
    private static Request part(Request request, int place) {
        return new Request(request.id() + "/" + place, request.digest());
    }

    private Change change(Request request, String personId, String number, Wanted wanted) {
        var reason = "request " + number;
        return switch (wanted) {
            case Wanted.Add(var period, var evidence) ->
                new Change.Recorded(careers.recording(request, personId, period, evidence));
            case Wanted.Correct(var id, var period) ->
                new Change.Corrected(careers.correcting(request, registrationOf(personId, id), id, period, reason));
            case Wanted.Withdraw(var id) ->
                new Change.Withdrawn(careers.withdrawing(request, registrationOf(personId, id), id, reason));
            case Wanted.Find(var id) ->
                new Change.Found(
                        id,
                        entries(registrationOf(personId, id))
                                .filter(entry -> entry.periodId().equals(id))
                                .allMatch(CareerEntry::inForce));
        };
    }

    /// Which of a person's registrations has a period.
    /// @throws Refused UnknownPeriod
    private String registrationOf(String personId, String periodId) {
        var registrations = links.of(personId, Optional.empty());
        registrations.forEach(reads::awaitAbout);
        return registrations.stream()
                .filter(id -> entries(id).anyMatch(entry -> entry.periodId().equals(periodId)))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownPeriod()));
    }

    private Stream<CareerEntry> entries(String registration) {
        return records.career(registration, Optional.empty(), Optional.empty()).stream();
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(today())) throw new Refused(new DateInFuture());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Object answered(Request request, CorrectionCommand command) {
        return Objects.requireNonNull(commands.send(request.commandId(), command), "answer");
    }
}
