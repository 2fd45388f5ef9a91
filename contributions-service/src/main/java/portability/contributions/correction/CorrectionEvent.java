package portability.contributions.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.contributions.request.Request;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened to a person's requests for corrections.
public sealed interface CorrectionEvent {
    String personId();

    /// Names the request.
    String number();

    /// She said that a period is missing, wrong or not hers.
    ///
    /// @param due    until when it must be answered; empty while no terms said
    /// @param helper who said it for her; empty: she did
    record CorrectionLodged(
            @Subject String personId,
            Request request,
            String number,
            LocalDate receivedOn,
            Optional<Due> due,
            @Personal Concern concern,
            @Personal Optional<ActingHelper> helper)
            implements CorrectionEvent {}

    /// An employer or another institution was asked.
    record CorrectionAsked(
            @Subject String personId,
            Request request,
            String number,
            @Personal Inquiry inquiry) implements CorrectionEvent {}

    /// It is another institution's to answer for the period.
    record CorrectionForwarded(
            @Subject String personId,
            Request request,
            String number,
            String institution,
            @Personal String words) implements CorrectionEvent {}

    /// It was answered; what changed in the career, its own stream says.
    record CorrectionAnswered(
            @Subject String personId,
            Request request,
            String number,
            List<Effect> effects,
            @Personal Answer answer) implements CorrectionEvent {
        public CorrectionAnswered {
            effects = List.copyOf(effects);
        }
    }

    /// She took it back.
    ///
    /// @param helper who said it for her; empty: she did
    record CorrectionWithdrawn(
            @Subject String personId,
            Request request,
            String number,
            @Personal String reason,
            @Personal Optional<ActingHelper> helper)
            implements CorrectionEvent {}

    /// It was not answered in time, and the officers were reminded of it.
    ///
    /// @param reminder 1, 2, 3, …
    record CorrectionReminded(String personId, String number, int reminder, LocalDate day) implements CorrectionEvent {}
}
