package portability.contributions.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import portability.contributions.mandate.GivenMandates.GivenMandate;
import portability.contributions.mandate.Mandate.Scope;
import portability.contributions.mandate.MandateCommand.GrantMandate;
import portability.contributions.mandate.MandateCommand.RevokeMandate;
import portability.contributions.person.KnownPersons;
import portability.contributions.refusal.Refusal.BeyondMandate;
import portability.contributions.refusal.Refusal.MandateNotInForce;
import portability.contributions.refusal.Refusal.NoMandate;
import portability.contributions.refusal.Refused;
import portability.contributions.request.Request;
import portability.ledger.axon.Commands;

/// Has mandates granted and revoked, and says what they allow.
public final class MandateDesk {
    private final KnownPersons persons;
    private final GivenMandates mandates;
    private final Commands commands;
    private final Clock clock;

    public MandateDesk(KnownPersons persons, GivenMandates mandates, Commands commands, Clock clock) {
        this.persons = persons;
        this.mandates = mandates;
        this.commands = commands;
        this.clock = clock;
    }

    /// The id of the mandate.
    /// @throws Refused UnknownPerson
    public String grant(Request request, String personId, Mandate mandate, String evidence) {
        persons.require(personId);
        return (String) Objects.requireNonNull(
                commands.send(request.commandId(), new GrantMandate(personId, request, mandate, evidence)),
                "mandate id");
    }

    /// @throws Refused UnknownPerson, UnknownMandate, AlreadyRevoked
    public void revoke(Request request, String personId, String mandateId, String reason) {
        persons.require(personId);
        commands.send(request.commandId(), new RevokeMandate(personId, request, mandateId, reason));
    }

    /// The id of the mandate under which a helper may do something for a person today.
    /// @throws Refused UnknownPerson, NoMandate, MandateNotInForce, BeyondMandate; the first that is true
    /// of all of them
    public String require(String personId, String helper, Scope scope) {
        persons.require(personId);
        var theirs = mandates.of(personId).stream()
                .filter(given -> given.mandate().helper().equals(helper))
                .toList();
        if (theirs.isEmpty()) throw new Refused(new NoMandate());
        var inForce = theirs.stream().filter(this::inForce).toList();
        if (inForce.isEmpty()) throw new Refused(new MandateNotInForce());
        return inForce.stream()
                .filter(given -> given.mandate().scopes().contains(scope))
                .findFirst()
                .orElseThrow(() -> new Refused(new BeyondMandate()))
                .mandateId();
    }

    private boolean inForce(GivenMandate given) {
        return given.revoked().isEmpty() && given.mandate().covers(LocalDate.now(clock));
    }
}
