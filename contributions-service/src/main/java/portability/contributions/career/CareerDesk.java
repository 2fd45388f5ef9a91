package portability.contributions.career;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import portability.contributions.career.CareerCommand.CertifiedPeriod;
import portability.contributions.career.CareerCommand.CertifyRecord;
import portability.contributions.career.CareerCommand.CorrectPeriod;
import portability.contributions.career.CareerCommand.MadeOut;
import portability.contributions.career.CareerCommand.RecordPeriod;
import portability.contributions.career.CareerCommand.WithdrawPeriod;
import portability.contributions.period.PeriodFacts;
import portability.contributions.person.NumberAt;
import portability.contributions.person.Persons;
import portability.contributions.refusal.Refusal;
import portability.contributions.refusal.Refusal.PeriodNotInForce;
import portability.contributions.refusal.Refusal.UnknownPeriod;
import portability.contributions.refusal.Refusal.UnknownPerson;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.Request;
import portability.ledger.axon.Commands;

/// Looks up what a decision about a career needs of other streams, and has it decided.
///
/// Every method refuses UnknownPerson; what else, [Career] says. A request id that came before with other
/// contents is a [CommandIdReused].
///
/// Decisions do not wait for the read model: what it shows stays true, it only may not show all. So a decision
/// that fails because something is unknown is taken once more on a current one. A line of a return that is
/// posted at this very moment can be missed: the career then has the same facts twice, of which it counts the
/// first, and shows both.
public final class CareerDesk {
    private final CurrentReads reads;
    private final Persons persons;
    private final CareerRecords records;
    private final LinkedCareers careers;
    private final Commands commands;
    private final Clock clock;

    public CareerDesk(
            CurrentReads reads,
            Persons persons,
            CareerRecords records,
            LinkedCareers careers,
            Commands commands,
            Clock clock) {
        this.reads = reads;
        this.persons = persons;
        this.records = records;
        this.careers = careers;
        this.commands = commands;
        this.clock = clock;
    }

    /// The id of the recorded period.
    public String record(Request request, String personId, PeriodFacts period, String evidence) {
        return decide(personId, () -> {
            requirePerson(personId);
            return send(recording(request, personId, period, evidence));
        });
    }

    /// The id of the period that holds now.
    public String correct(Request request, String personId, String periodId, PeriodFacts period, String reason) {
        return decide(personId, () -> {
            requirePerson(personId);
            return send(correcting(request, personId, periodId, period, reason));
        });
    }

    public void withdraw(Request request, String personId, String periodId, String reason) {
        decide(personId, () -> {
            requirePerson(personId);
            return send(withdrawing(request, personId, periodId, reason));
        });
    }

    /// A decision to record, with what it needs of other streams.
    public RecordPeriod recording(Request request, String personId, PeriodFacts period, String evidence) {
        return new RecordPeriod(personId, request, period, evidence, records.sameInReturns(personId, period));
    }

    /// A decision to correct, with what it needs of other streams.
    /// @throws Refused PeriodNotInForce
    public CorrectPeriod correcting(
            Request request, String personId, String periodId, PeriodFacts period, String reason) {
        requireItsReturn(personId, periodId);
        boolean fromReturn = records.isFromReturn(personId, periodId);
        var same = records.sameInReturns(personId, period);
        return new CorrectPeriod(personId, request, periodId, period, reason, fromReturn, same);
    }

    /// A decision to withdraw, with what it needs of other streams.
    /// @throws Refused PeriodNotInForce
    public WithdrawPeriod withdrawing(Request request, String personId, String periodId, String reason) {
        requireItsReturn(personId, periodId);
        return new WithdrawPeriod(personId, request, periodId, reason, records.isFromReturn(personId, periodId));
    }

    /// The sealed record's bytes, Base64. What was declared and not paid is in it only where the scheme counts it.
    public String certify(Request request, NumberAt number, Optional<LocalDate> asOf) {
        var person =
                reads.awaitPerson(() -> persons.idByNumber(number)).orElseThrow(() -> new Refused(new UnknownPerson()));
        return certify(request, person, asOf, MadeOut.plainly());
    }

    /// As above, for somebody, or in the place of an earlier record.
    public String certify(Request request, String personId, Optional<LocalDate> asOf, MadeOut madeOut) {
        var person = persons.byId(personId).orElseThrow(() -> new Refused(new UnknownPerson()));
        var inForce = careers.career(person.personId(), asOf, Optional.empty()).stream()
                .filter(CareerEntry::inForce)
                .toList();
        var periods = inForce.stream()
                .filter(CareerEntry::counts)
                .map(entry -> new CertifiedPeriod(entry.periodId(), entry.period(), entry.paid()))
                .toList();
        return send(new CertifyRecord(
                person.personId(), request, person.person(), asOf, knownAt(inForce), periods, madeOut));
    }

    /// Now, to the millisecond that events are stamped with; never before what is known.
    private Instant knownAt(List<CareerEntry> known) {
        return known.stream()
                .map(CareerEntry::recordedAt)
                .reduce(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        (one, other) -> one.isAfter(other) ? one : other);
    }

    private <T> T decide(String personId, Supplier<T> decision) {
        try {
            return decision.get();
        } catch (Refused refused) {
            if (!mayOnlyBeBehind(refused.refusal())) throw refused;
        }
        reads.awaitAbout(personId);
        return decision.get();
    }

    private static boolean mayOnlyBeBehind(Refusal refusal) {
        return refusal instanceof UnknownPerson || refusal instanceof UnknownPeriod;
    }

    private void requirePerson(String personId) {
        if (!persons.exists(personId)) throw new Refused(new UnknownPerson());
    }

    private void requireItsReturn(String personId, String periodId) {
        if (records.endedWithItsReturn(personId, periodId)) throw new Refused(new PeriodNotInForce());
    }

    private String send(CareerCommand command) {
        return (String) Objects.requireNonNull(commands.send(command.request().commandId(), command), "answer");
    }
}
