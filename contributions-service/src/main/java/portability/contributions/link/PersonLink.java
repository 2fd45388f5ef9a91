package portability.contributions.link;

import java.util.Optional;
import portability.contributions.link.LinkCommand.DecideLink;
import portability.contributions.link.LinkCommand.ProposeLink;
import portability.contributions.link.LinkEvent.LinkDeclined;
import portability.contributions.link.LinkEvent.LinkProposed;
import portability.contributions.link.LinkEvent.PersonsLinked;
import portability.contributions.link.LinkEvent.PersonsUnlinked;
import portability.contributions.refusal.Refusal.AlreadyLinked;
import portability.contributions.refusal.Refusal.LinkUndecided;
import portability.contributions.refusal.Refusal.NotLinked;
import portability.contributions.refusal.Refusal.NothingProposed;
import portability.contributions.refusal.Refusal.SameOfficer;
import portability.contributions.refusal.Refused;

/// What holds between two registrations: decides and evolves. Two officers agree on every change, on a link as on
/// its undoing: one joins the careers of two people, the other takes somebody's years away.
record PersonLink(boolean linked, Optional<Proposal> proposed) {
    record Proposal(LinkChange change, String by) {}

    static PersonLink none() {
        return new PersonLink(false, Optional.empty());
    }

    /// @throws Refused LinkUndecided, AlreadyLinked, NotLinked
    LinkEvent propose(ProposeLink c) {
        if (proposed.isPresent()) throw new Refused(new LinkUndecided());
        switch (c.change()) {
            case LINK -> {
                if (linked) throw new Refused(new AlreadyLinked());
            }
            case UNLINK -> {
                if (!linked) throw new Refused(new NotLinked());
            }
        }
        return new LinkProposed(c.pair().one(), c.pair().other(), c.request(), c.by(), c.change(), c.reason());
    }

    /// @throws Refused NothingProposed, SameOfficer
    LinkEvent decide(DecideLink c) {
        var open = proposed.orElseThrow(() -> new Refused(new NothingProposed()));
        var pair = c.pair();
        if (c.decline()) return new LinkDeclined(pair.one(), pair.other(), c.request(), c.by());
        if (open.by().equals(c.by())) throw new Refused(new SameOfficer());
        return switch (open.change()) {
            case LINK -> new PersonsLinked(pair.one(), pair.other(), c.request(), c.by());
            case UNLINK -> new PersonsUnlinked(pair.one(), pair.other(), c.request(), c.by());
        };
    }

    PersonLink evolve(LinkEvent event) {
        return switch (event) {
            case LinkProposed e -> new PersonLink(linked, Optional.of(new Proposal(e.change(), e.by())));
            case LinkDeclined _ -> new PersonLink(linked, Optional.empty());
            case PersonsLinked _ -> new PersonLink(true, Optional.empty());
            case PersonsUnlinked _ -> new PersonLink(false, Optional.empty());
        };
    }
}
