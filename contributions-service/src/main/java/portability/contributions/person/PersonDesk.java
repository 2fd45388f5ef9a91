package portability.contributions.person;

import java.util.Objects;
import portability.contributions.person.IdentityFact.NumberOfKind;
import portability.contributions.person.PersonCommand.RecordIdentityFact;
import portability.contributions.person.PersonCommand.WithdrawIdentityFact;
import portability.contributions.refusal.Refusal.AlreadyRecorded;
import portability.contributions.refusal.Refusal.NumberTaken;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.Request;
import portability.ledger.axon.Commands;
import portability.ledger.privacy.keys.KeyedHash;
import portability.ledger.privacy.keys.NodeSecret;

/// Has names, nationalities and numbers of registered persons recorded and withdrawn. What is refused, [Person]
/// says, and NumberTaken.
public final class PersonDesk {
    private final KeyedHash numberHash;
    private final CurrentReads reads;
    private final Persons persons;
    private final Commands commands;

    public PersonDesk(NodeSecret secret, CurrentReads reads, Persons persons, Commands commands) {
        this.numberHash = secret.hash("number");
        this.reads = reads;
        this.persons = persons;
        this.commands = commands;
    }

    /// The id of the fact.
    public String record(Request request, String personId, IdentityFact fact, String evidence) {
        var number = fact.number().map(NumberOfKind::number);
        number.flatMap(taken -> reads.awaitPerson(() -> persons.idByNumber(taken)))
                .ifPresent(owner -> {
                    throw new Refused(owner.equals(personId) ? new AlreadyRecorded() : new NumberTaken());
                });
        var claimed = number.map(taken -> numberHash.id(taken.institution() + "\n" + taken.number()));
        return send(new RecordIdentityFact(personId, request, fact, claimed, evidence));
    }

    public void withdraw(Request request, String personId, String factId, String reason) {
        send(new WithdrawIdentityFact(personId, request, factId, reason));
    }

    private String send(PersonCommand command) {
        return (String) Objects.requireNonNull(commands.send(command.request().commandId(), command), "fact id");
    }
}
