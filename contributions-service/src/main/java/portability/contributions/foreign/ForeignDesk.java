package portability.contributions.foreign;

import java.util.function.Consumer;
import portability.contributions.person.NumberAt;
import portability.contributions.person.Persons;
import portability.contributions.refusal.Refusal.OwnRecord;
import portability.contributions.refusal.Refusal.UnknownPerson;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.Request;
import portability.ledger.axon.Commands;

/// Has records of other institutions kept. Whoever is told of it compares them with what is here: should that
/// fail, or the process end before, it is found again from what is kept.
public final class ForeignDesk {
    private final String institution;
    private final CurrentReads reads;
    private final Persons persons;
    private final Commands commands;
    private final Consumer<String> kept;

    /// @param institution ours
    /// @param kept        told the registration for which one was kept; must not throw
    public ForeignDesk(
            String institution, CurrentReads reads, Persons persons, Commands commands, Consumer<String> kept) {
        this.institution = institution;
        this.reads = reads;
        this.persons = persons;
        this.commands = commands;
        this.kept = kept;
    }

    /// The id of the person.
    /// @throws Refused UnknownPerson, OwnRecord, DocumentIdReused
    public String keep(Request request, NumberAt number, VerifiedRecord record) {
        var personId =
                reads.awaitPerson(() -> persons.idByNumber(number)).orElseThrow(() -> new Refused(new UnknownPerson()));
        if (record.institution().equals(institution)) throw new Refused(new OwnRecord());
        commands.send(request.commandId(), new KeepForeignRecord(personId, request, record));
        kept.accept(personId);
        return personId;
    }
}
