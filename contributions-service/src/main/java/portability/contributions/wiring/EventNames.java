package portability.contributions.wiring;

import portability.contributions.career.CareerEvent.PeriodCorrected;
import portability.contributions.career.CareerEvent.PeriodRecorded;
import portability.contributions.career.CareerEvent.PeriodWithdrawn;
import portability.contributions.career.CareerEvent.RecordCertified;
import portability.contributions.career.CareerEvent.RecordIssued;
import portability.contributions.certified.RecordOutdated;
import portability.contributions.clarification.ClarificationEvent.ClarificationAnswered;
import portability.contributions.clarification.ClarificationEvent.ClarificationChanged;
import portability.contributions.clarification.ClarificationEvent.ClarificationClosed;
import portability.contributions.clarification.ClarificationEvent.ClarificationNoted;
import portability.contributions.clarification.ClarificationEvent.ClarificationOpened;
import portability.contributions.clarification.ClarificationEvent.ClarificationReopened;
import portability.contributions.consent.ConsentEvent.ConsentGiven;
import portability.contributions.consent.ConsentEvent.ConsentRevoked;
import portability.contributions.correction.CorrectionEvent.CorrectionAnswered;
import portability.contributions.correction.CorrectionEvent.CorrectionAsked;
import portability.contributions.correction.CorrectionEvent.CorrectionForwarded;
import portability.contributions.correction.CorrectionEvent.CorrectionLodged;
import portability.contributions.correction.CorrectionEvent.CorrectionReminded;
import portability.contributions.correction.CorrectionEvent.CorrectionWithdrawn;
import portability.contributions.correction.CorrectionTermsSet;
import portability.contributions.correction.Effects;
import portability.contributions.correction.LodgedCorrection;
import portability.contributions.foreign.ForeignRecordKept;
import portability.contributions.link.LinkEvent.LinkDeclined;
import portability.contributions.link.LinkEvent.LinkProposed;
import portability.contributions.link.LinkEvent.PersonsLinked;
import portability.contributions.link.LinkEvent.PersonsUnlinked;
import portability.contributions.mandate.MandateEvent.MandateGranted;
import portability.contributions.mandate.MandateEvent.MandateRevoked;
import portability.contributions.person.NumberClaimed;
import portability.contributions.person.NumberReleased;
import portability.contributions.person.PersonEvent.IdentityFactRecorded;
import portability.contributions.person.PersonEvent.IdentityFactWithdrawn;
import portability.contributions.person.PersonEvent.PersonRegistered;
import portability.contributions.returns.ReturnEvent.ReturnChecked;
import portability.contributions.returns.ReturnEvent.ReturnClosed;
import portability.contributions.returns.ReturnEvent.ReturnLinesPosted;
import portability.contributions.returns.ReturnEvent.ReturnOpened;
import portability.contributions.returns.ReturnEvent.RowsDecided;
import portability.contributions.returns.ReturnLineEvent.LinePosted;
import portability.contributions.returns.ReturnLineEvent.LineRefused;
import portability.contributions.returns.account.AccountEvent.AccountOpened;
import portability.contributions.returns.account.AccountEvent.EmployerReminded;
import portability.contributions.returns.account.AccountEvent.PaymentRecorded;
import portability.contributions.returns.account.AccountEvent.PaymentReversed;
import portability.contributions.returns.account.AccountEvent.PaymentsTakenOver;
import portability.contributions.returns.account.AccountEvent.ReplacementBegun;
import portability.contributions.returns.account.AccountEvent.ReturnReplaced;
import portability.contributions.returns.account.AccountEvent.ReturnWithdrawn;
import portability.contributions.returns.account.ReturnTermsSet;
import portability.contributions.statistics.StatisticsEvent.TablePublished;
import portability.ledger.codec.EventCatalogue;

/// The names events are stored under, for ever. A new shape is a new version; the old one stays readable.
public final class EventNames {
    private EventNames() {}

    public static EventCatalogue catalogue() {
        return new EventCatalogue()
                .with("person.PersonRegistered", 1, PersonRegistered.class)
                .with("person.IdentityFactRecorded", 1, IdentityFactRecorded.class)
                .with("person.IdentityFactWithdrawn", 1, IdentityFactWithdrawn.class)
                .with("number.NumberClaimed", 1, NumberClaimed.class)
                .with("number.NumberReleased", 1, NumberReleased.class)
                .with("link.LinkProposed", 1, LinkProposed.class)
                .with("link.LinkDeclined", 1, LinkDeclined.class)
                .with("link.PersonsLinked", 1, PersonsLinked.class)
                .with("link.PersonsUnlinked", 1, PersonsUnlinked.class)
                .with("mandate.MandateGranted", 1, MandateGranted.class)
                .with("mandate.MandateRevoked", 1, MandateRevoked.class)
                .with("consent.ConsentGiven", 1, ConsentGiven.class)
                .with("consent.ConsentRevoked", 1, ConsentRevoked.class)
                .with("correction.CorrectionTermsSet", 1, CorrectionTermsSet.class)
                .with("correction.CorrectionLodged", 1, CorrectionLodged.class)
                .with("correction.CorrectionAsked", 1, CorrectionAsked.class)
                .with("correction.CorrectionForwarded", 1, CorrectionForwarded.class)
                .with("correction.CorrectionAnswered", 1, CorrectionAnswered.class)
                .with("correction.CorrectionWithdrawn", 1, CorrectionWithdrawn.class)
                .with("correction.CorrectionReminded", 1, CorrectionReminded.class)
                .withReply("correction.Lodged", LodgedCorrection.class)
                .withReply("correction.Effects", Effects.class)
                .with("career.PeriodRecorded", 1, PeriodRecorded.class)
                .with("career.PeriodRecorded", 2, PeriodRecorded.class)
                .with("career.PeriodCorrected", 1, PeriodCorrected.class)
                .with("career.PeriodCorrected", 2, PeriodCorrected.class)
                .with("career.PeriodWithdrawn", 1, PeriodWithdrawn.class)
                .with("career.RecordCertified", 1, RecordCertified.class)
                .with("career.RecordIssued", 1, RecordIssued.class)
                .with("records.RecordOutdated", 1, RecordOutdated.class)
                .with("statistics.TablePublished", 1, TablePublished.class)
                .with("foreign.ForeignRecordKept", 1, ForeignRecordKept.class)
                .with("clarification.ClarificationOpened", 1, ClarificationOpened.class)
                .with("clarification.ClarificationChanged", 1, ClarificationChanged.class)
                .with("clarification.ClarificationNoted", 1, ClarificationNoted.class)
                .with("clarification.ClarificationAnswered", 1, ClarificationAnswered.class)
                .with("clarification.ClarificationClosed", 1, ClarificationClosed.class)
                .with("clarification.ClarificationReopened", 1, ClarificationReopened.class)
                .with("return.ReturnOpened", 1, ReturnOpened.class)
                .with("return.ReturnChecked", 1, ReturnChecked.class)
                .with("return.ReturnLinesPosted", 1, ReturnLinesPosted.class)
                .with("return.RowsDecided", 1, RowsDecided.class)
                .with("return.LinePosted", 1, LinePosted.class)
                .with("return.LinePosted", 2, LinePosted.class)
                .with("return.LineRefused", 1, LineRefused.class)
                .with("return.AccountOpened", 1, AccountOpened.class)
                .with("return.PaymentRecorded", 1, PaymentRecorded.class)
                .with("return.PaymentRecorded", 2, PaymentRecorded.class)
                .with("return.PaymentReversed", 1, PaymentReversed.class)
                .with("return.PaymentsTakenOver", 1, PaymentsTakenOver.class)
                .with("return.EmployerReminded", 1, EmployerReminded.class)
                .with("return.ReplacementBegun", 1, ReplacementBegun.class)
                .with("return.ReturnReplaced", 1, ReturnReplaced.class)
                .with("return.ReturnWithdrawn", 1, ReturnWithdrawn.class)
                .with("return.ReturnTermsSet", 1, ReturnTermsSet.class)
                .with("return.ReturnClosed", 1, ReturnClosed.class);
    }
}
