package portability.claims.health.planned;

import java.time.LocalDate;
import portability.claims.health.Said;
import portability.claims.health.planned.CareEvent.Authorisation;
import portability.claims.health.planned.CareEvent.Basis;
import portability.claims.health.planned.CareEvent.Supplement;
import portability.claims.health.planned.CareEvent.Wish;

/// What can be done in a matter of planned care. Every case may come twice; the second time changes nothing.
public sealed interface CareCommand {
    record Ask(String by, String stay, LocalDate askedOn, Wish wish) implements CareCommand {}

    record Authorise(Said said, Authorisation authorisation, Basis basis) implements CareCommand {}

    record Refuse(String by, CareEvent.Refused refused, Basis basis) implements CareCommand {}

    record Find(String by, Supplement supplement) implements CareCommand {}

    /// A document says it: a partner's, or an own one that was lost in a restore and got back.
    record Hear(Said said, Authorisation authorisation) implements CareCommand {}
}
