package portability.contributions.person;

import portability.contributions.refusal.Refusal.UnknownPerson;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;

/// Whoever asks about a person asks about somebody who is registered, as of now.
public final class KnownPersons {
    private final CurrentReads reads;
    private final Persons persons;

    public KnownPersons(CurrentReads reads, Persons persons) {
        this.reads = reads;
        this.persons = persons;
    }

    /// @throws Refused UnknownPerson
    public void require(String personId) {
        reads.awaitAbout(personId);
        if (!persons.exists(personId)) throw new Refused(new UnknownPerson());
    }
}
