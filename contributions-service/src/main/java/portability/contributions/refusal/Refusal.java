package portability.contributions.refusal;

import java.util.List;

/// Why something that was well understood is not done. None holds personal data.
public sealed interface Refusal {
    /// No person of that id or number.
    record UnknownPerson() implements Refusal {}

    /// No such period in this person's career.
    record UnknownPeriod() implements Refusal {}

    /// No record of that id was certified here, or kept of this person as another institution's; or whom it was about
    /// was erased.
    record UnknownRecord() implements Refusal {}

    /// The number belongs to another person.
    record NumberTaken() implements Refusal {}

    /// The return id came before with another file.
    record ReturnReused() implements Refusal {}

    /// No return of that id was posted.
    record UnknownReturn() implements Refusal {}

    /// Not all of the return is posted yet.
    record ReturnNotPosted() implements Refusal {}

    /// The return was replaced or withdrawn, or another one is replacing it.
    record ReturnNotInForce() implements Refusal {}

    /// The return states nothing to be due in this currency.
    record NothingDue() implements Refusal {}

    /// A line that a payment is said to be for was not posted with this return.
    record UnknownLine() implements Refusal {}

    /// No such payment on this return, or it was reversed before.
    record UnknownPayment() implements Refusal {}

    /// What was read of a return is not what was stated of it.
    ///
    /// @param in the totals that differ, by name
    record TotalsDiffer(List<String> in) implements Refusal {
        public TotalsDiffer {
            in = List.copyOf(in);
        }
    }

    /// The return, number or period belongs to another institution.
    record WrongInstitution() implements Refusal {}

    /// The period has days that have not come yet.
    record DateInFuture() implements Refusal {}

    /// The same employer, kind, days, time and earnings are recorded.
    record AlreadyRecorded() implements Refusal {}

    /// The period was superseded or withdrawn before.
    record PeriodNotInForce() implements Refusal {}

    /// No such name, nationality or number was recorded of this person, or it was withdrawn.
    record UnknownFact() implements Refusal {}

    /// The two registrations are one.
    record SamePerson() implements Refusal {}

    /// The two registrations are linked.
    record AlreadyLinked() implements Refusal {}

    /// The two registrations are not linked.
    record NotLinked() implements Refusal {}

    /// Something is proposed about the two registrations, and not decided.
    record LinkUndecided() implements Refusal {}

    /// Nothing is proposed about the two registrations.
    record NothingProposed() implements Refusal {}

    /// Another officer must agree.
    record SameOfficer() implements Refusal {}

    /// This person gave no such mandate.
    record UnknownMandate() implements Refusal {}

    /// The mandate was revoked before.
    record AlreadyRevoked() implements Refusal {}

    /// The person never let this helper act for her.
    record NoMandate() implements Refusal {}

    /// The mandate has not begun, is over or was revoked.
    record MandateNotInForce() implements Refusal {}

    /// The mandate is for something else.
    record BeyondMandate() implements Refusal {}

    /// The quarter a table is wanted of has days that have not come yet.
    record QuarterNotOver() implements Refusal {}

    /// A table, with those of the same quarter that were published before, has more cells than can be protected.
    record TableTooLarge() implements Refusal {}

    /// Somebody whom tables of the quarter count is not there any more: another table would tell of her by what it
    /// lacks.
    record PopulationChanged() implements Refusal {}

    /// With what was published of the quarter before, a table would tell of somebody whatever it hides.
    record WouldTellTooMuch() implements Refusal {}

    /// No request for a correction of that number.
    record UnknownCorrection() implements Refusal {}

    /// The request was answered or taken back before.
    record CorrectionClosed() implements Refusal {}

    /// The answer says that something is done, and names no change of the career.
    record NothingChanged() implements Refusal {}

    /// This person gave no such consent.
    record UnknownConsent() implements Refusal {}

    /// The person never consented to it, or to another recipient only.
    record NoConsent() implements Refusal {}

    /// The consent has not begun, is over or was revoked.
    record ConsentNotInForce() implements Refusal {}

    /// What was handed over as another institution's record is our own.
    record OwnRecord() implements Refusal {}

    /// The institution signed another record under this document's id before.
    record DocumentIdReused() implements Refusal {}

    /// No such clarification about this person.
    record UnknownClarification() implements Refusal {}

    /// The clarification was answered, or closed by itself.
    record ClarificationNotOpen() implements Refusal {}

    /// Between two other institutions, nothing of ours can be wrong, nor a record be found to be another person's.
    record OutcomeDoesNotFit() implements Refusal {}

    /// Ours is said to be corrected, and still contradicts theirs.
    record StillContradicts() implements Refusal {}
}
