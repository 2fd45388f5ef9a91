package portability.contributions.link;

import portability.contributions.link.LinkCommand.DecideLink;
import portability.contributions.link.LinkCommand.ProposeLink;
import portability.contributions.person.KnownPersons;
import portability.contributions.refusal.Refusal.SamePerson;
import portability.contributions.refusal.Refused;
import portability.contributions.request.Request;
import portability.ledger.axon.Commands;

/// Has links proposed and decided between persons who are registered. What else is refused, [PersonLink]
/// says.
public final class LinkDesk {
    private final KnownPersons persons;
    private final Commands commands;

    public LinkDesk(KnownPersons persons, Commands commands) {
        this.persons = persons;
        this.commands = commands;
    }

    public void propose(Request request, String one, String other, LinkChange change, String reason, String by) {
        commands.send(request.commandId(), new ProposeLink(pair(one, other), request, by, change, reason));
    }

    public void decide(Request request, String one, String other, boolean decline, String by) {
        commands.send(request.commandId(), new DecideLink(pair(one, other), request, by, decline));
    }

    /// @throws Refused SamePerson, UnknownPerson
    private LinkedPair pair(String one, String other) {
        if (one.equals(other)) throw new Refused(new SamePerson());
        persons.require(one);
        persons.require(other);
        return LinkedPair.of(one, other);
    }
}
