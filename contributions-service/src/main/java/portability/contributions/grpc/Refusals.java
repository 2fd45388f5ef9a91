package portability.contributions.grpc;

import io.grpc.Status.Code;
import java.util.Optional;
import portability.contributions.refusal.Refusal;
import portability.contributions.refusal.Refusal.AlreadyLinked;
import portability.contributions.refusal.Refusal.AlreadyRecorded;
import portability.contributions.refusal.Refusal.AlreadyRevoked;
import portability.contributions.refusal.Refusal.BeyondMandate;
import portability.contributions.refusal.Refusal.ClarificationNotOpen;
import portability.contributions.refusal.Refusal.ConsentNotInForce;
import portability.contributions.refusal.Refusal.CorrectionClosed;
import portability.contributions.refusal.Refusal.DateInFuture;
import portability.contributions.refusal.Refusal.DocumentIdReused;
import portability.contributions.refusal.Refusal.LinkUndecided;
import portability.contributions.refusal.Refusal.MandateNotInForce;
import portability.contributions.refusal.Refusal.NoConsent;
import portability.contributions.refusal.Refusal.NoMandate;
import portability.contributions.refusal.Refusal.NotLinked;
import portability.contributions.refusal.Refusal.NothingChanged;
import portability.contributions.refusal.Refusal.NothingDue;
import portability.contributions.refusal.Refusal.NothingProposed;
import portability.contributions.refusal.Refusal.NumberTaken;
import portability.contributions.refusal.Refusal.OutcomeDoesNotFit;
import portability.contributions.refusal.Refusal.OwnRecord;
import portability.contributions.refusal.Refusal.PeriodNotInForce;
import portability.contributions.refusal.Refusal.PopulationChanged;
import portability.contributions.refusal.Refusal.QuarterNotOver;
import portability.contributions.refusal.Refusal.ReturnNotInForce;
import portability.contributions.refusal.Refusal.ReturnNotPosted;
import portability.contributions.refusal.Refusal.ReturnReused;
import portability.contributions.refusal.Refusal.SameOfficer;
import portability.contributions.refusal.Refusal.SamePerson;
import portability.contributions.refusal.Refusal.StillContradicts;
import portability.contributions.refusal.Refusal.TableTooLarge;
import portability.contributions.refusal.Refusal.TotalsDiffer;
import portability.contributions.refusal.Refusal.UnknownClarification;
import portability.contributions.refusal.Refusal.UnknownConsent;
import portability.contributions.refusal.Refusal.UnknownCorrection;
import portability.contributions.refusal.Refusal.UnknownFact;
import portability.contributions.refusal.Refusal.UnknownLine;
import portability.contributions.refusal.Refusal.UnknownMandate;
import portability.contributions.refusal.Refusal.UnknownPayment;
import portability.contributions.refusal.Refusal.UnknownPeriod;
import portability.contributions.refusal.Refusal.UnknownPerson;
import portability.contributions.refusal.Refusal.UnknownRecord;
import portability.contributions.refusal.Refusal.UnknownReturn;
import portability.contributions.refusal.Refusal.WouldTellTooMuch;
import portability.contributions.refusal.Refusal.WrongInstitution;
import portability.contributions.refusal.Refused;
import portability.ledger.axon.CommandIdReused;
import portability.ledger.edge.Failure;
import portability.ledger.edge.FailureMapping;

/// Refusals as callers see them.
public final class Refusals implements FailureMapping {
    @Override
    public Optional<Failure> failureFor(Throwable thrown) {
        return switch (thrown) {
            case Refused refused -> Optional.of(failure(refused.refusal()));
            case CommandIdReused _ -> Optional.of(new Failure(Code.FAILED_PRECONDITION, "REQUEST_ID_REUSED"));
            default -> Optional.empty();
        };
    }

    private static Failure failure(Refusal refusal) {
        return switch (refusal) {
            case UnknownPerson _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_PERSON");
            case UnknownPeriod _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_PERIOD");
            case UnknownRecord _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_RECORD");
            case NumberTaken _ -> new Failure(Code.FAILED_PRECONDITION, "NUMBER_TAKEN");
            case ReturnReused _ -> new Failure(Code.FAILED_PRECONDITION, "RETURN_REUSED");
            case UnknownReturn _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_RETURN");
            case UnknownLine _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_LINE");
            case UnknownPayment _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_PAYMENT");
            case ReturnNotPosted _ -> new Failure(Code.FAILED_PRECONDITION, "RETURN_NOT_POSTED");
            case ReturnNotInForce _ -> new Failure(Code.FAILED_PRECONDITION, "RETURN_NOT_IN_FORCE");
            case NothingDue _ -> new Failure(Code.FAILED_PRECONDITION, "NOTHING_DUE");
            case TotalsDiffer(var in) ->
                new Failure(Code.FAILED_PRECONDITION, "TOTALS_DIFFER", "differ: " + String.join(", ", in));
            case WrongInstitution _ -> new Failure(Code.FAILED_PRECONDITION, "WRONG_INSTITUTION");
            case DateInFuture _ -> new Failure(Code.FAILED_PRECONDITION, "DATE_IN_FUTURE");
            case AlreadyRecorded _ -> new Failure(Code.FAILED_PRECONDITION, "ALREADY_RECORDED");
            case PeriodNotInForce _ -> new Failure(Code.FAILED_PRECONDITION, "PERIOD_NOT_IN_FORCE");
            case UnknownFact _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_FACT");
            case UnknownMandate _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_MANDATE");
            case SamePerson _ -> new Failure(Code.FAILED_PRECONDITION, "SAME_PERSON");
            case AlreadyLinked _ -> new Failure(Code.FAILED_PRECONDITION, "ALREADY_LINKED");
            case NotLinked _ -> new Failure(Code.FAILED_PRECONDITION, "NOT_LINKED");
            case LinkUndecided _ -> new Failure(Code.FAILED_PRECONDITION, "LINK_UNDECIDED");
            case NothingProposed _ -> new Failure(Code.FAILED_PRECONDITION, "NOTHING_PROPOSED");
            case SameOfficer _ -> new Failure(Code.FAILED_PRECONDITION, "SAME_OFFICER");
            case AlreadyRevoked _ -> new Failure(Code.FAILED_PRECONDITION, "ALREADY_REVOKED");
            case NoMandate _ -> new Failure(Code.PERMISSION_DENIED, "NO_MANDATE");
            case MandateNotInForce _ -> new Failure(Code.PERMISSION_DENIED, "MANDATE_NOT_IN_FORCE");
            case BeyondMandate _ -> new Failure(Code.PERMISSION_DENIED, "BEYOND_MANDATE");
            case QuarterNotOver _ -> new Failure(Code.FAILED_PRECONDITION, "QUARTER_NOT_OVER");
            case TableTooLarge _ -> new Failure(Code.FAILED_PRECONDITION, "TABLE_TOO_LARGE");
            case PopulationChanged _ -> new Failure(Code.FAILED_PRECONDITION, "POPULATION_CHANGED");
            case WouldTellTooMuch _ -> new Failure(Code.FAILED_PRECONDITION, "WOULD_TELL_TOO_MUCH");
            case UnknownConsent _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_CONSENT");
            case NoConsent _ -> new Failure(Code.PERMISSION_DENIED, "NO_CONSENT");
            case ConsentNotInForce _ -> new Failure(Code.PERMISSION_DENIED, "CONSENT_NOT_IN_FORCE");
            case UnknownCorrection _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_CORRECTION");
            case CorrectionClosed _ -> new Failure(Code.FAILED_PRECONDITION, "CORRECTION_CLOSED");
            case NothingChanged _ -> new Failure(Code.FAILED_PRECONDITION, "NOTHING_CHANGED");
            case OwnRecord _ -> new Failure(Code.FAILED_PRECONDITION, "OWN_RECORD");
            case DocumentIdReused _ -> new Failure(Code.FAILED_PRECONDITION, "DOCUMENT_ID_REUSED");
            case UnknownClarification _ -> new Failure(Code.NOT_FOUND, "UNKNOWN_CLARIFICATION");
            case ClarificationNotOpen _ -> new Failure(Code.FAILED_PRECONDITION, "CLARIFICATION_NOT_OPEN");
            case OutcomeDoesNotFit _ -> new Failure(Code.FAILED_PRECONDITION, "OUTCOME_DOES_NOT_FIT");
            case StillContradicts _ -> new Failure(Code.FAILED_PRECONDITION, "STILL_CONTRADICTS");
        };
    }
}
