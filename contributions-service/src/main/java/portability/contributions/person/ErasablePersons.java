package portability.contributions.person;

import java.util.List;
import portability.contributions.request.CurrentReads;
import portability.ledger.privacy.erasure.ErasableSubjects;

/// Who can be erased here: registered persons.
public final class ErasablePersons implements ErasableSubjects {
    private final Persons persons;
    private final CurrentReads reads;

    public ErasablePersons(Persons persons, CurrentReads reads) {
        this.persons = persons;
        this.reads = reads;
    }

    @Override
    public boolean exists(String subject) {
        reads.await();
        return persons.exists(subject);
    }

    /// Whether a career is still needed, officers say by a legal hold.
    @Override
    public boolean inUse(String subject) {
        return false;
    }

    @Override
    public List<String> streamsOf(String subject) {
        return List.of("person/" + subject, "career/" + subject);
    }
}
