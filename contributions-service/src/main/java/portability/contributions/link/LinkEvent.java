package portability.contributions.link;

import portability.contributions.request.Request;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What was proposed and decided about two registrations. Outlives an erasure, but for what officers wrote.
public sealed interface LinkEvent {
    /// A text that went with the person, as JSON.
    String GONE = "\"\"";

    String one();

    String other();

    /// An officer holds that they are one person's, or are not.
    record LinkProposed(
            @Subject String one,
            String other,
            Request request,
            String by,
            LinkChange change,
            @Personal(afterErasure = GONE) String reason)
            implements LinkEvent {}

    /// Another officer did not agree, or the first took it back.
    record LinkDeclined(String one, String other, Request request, String by) implements LinkEvent {}

    /// Another officer agreed that they are one person's.
    record PersonsLinked(String one, String other, Request request, String by) implements LinkEvent {}

    /// Another officer agreed that they are not.
    record PersonsUnlinked(String one, String other, Request request, String by) implements LinkEvent {}
}
