package portability.contributions.person;

import java.util.List;
import portability.ledger.privacy.erasure.ErasableSubjects;
import portability.ledger.store.LogReader;

/// Who can be erased here: registered persons. The log is asked, not a read model: what could not be applied
/// there must keep nobody from being erased.
public final class ErasablePersons implements ErasableSubjects {
    private final LogReader log;

    public ErasablePersons(LogReader log) {
        this.log = log;
    }

    @Override
    public boolean exists(String subject) {
        return log.lastOf(PersonAggregate.stream(subject)).isPresent();
    }

    /// Whether a career is still needed, officers say by a legal hold.
    @Override
    public boolean inUse(String subject) {
        return false;
    }

    @Override
    public List<String> streamsOf(String subject) {
        return List.of(
                PersonAggregate.stream(subject),
                "career/" + subject,
                "mandates/" + subject,
                "corrections/" + subject,
                "consents/" + subject,
                "foreign-records/" + subject,
                "clarifications/" + subject,
                "records/" + subject);
    }
}
