package portability.claims.wiring;

import portability.claims.books.EntryPosted;
import portability.claims.claim.ClaimEvent;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.ErasedDocumentReceived;
import portability.claims.exchange.pair.HeldEvent;
import portability.claims.exchange.pair.OutboxEvent;
import portability.claims.exchange.pair.WithdrawnDocumentReceived;
import portability.claims.offset.OffsetEvent;
import portability.claims.partners.PartnerEvent;
import portability.claims.payment.ChannelEvent;
import portability.claims.payment.LifeEvent;
import portability.claims.payment.PensionEvent;
import portability.claims.payment.run.BatchFrozen;
import portability.claims.payment.run.RunEvent;
import portability.claims.restore.RestoreEvent;
import portability.claims.statement.kept.AnswerKept;
import portability.claims.witness.WitnessEvent;
import portability.ledger.codec.EventCatalogue;

/// The names under which events are stored. Never changed, only added to.
final class Events {
    private Events() {}

    static EventCatalogue catalogue() {
        return new EventCatalogue()
                .with("partner.PartnerEnrolled", 1, PartnerEvent.PartnerEnrolled.class)
                .with("partner.FingerprintConfirmed", 1, PartnerEvent.FingerprintConfirmed.class)
                .with("partner.PartnerActivated", 1, PartnerEvent.PartnerActivated.class)
                .with("partner.KeyCompromised", 1, PartnerEvent.KeyCompromised.class)
                .with("outbox.DocumentFrozen", 1, OutboxEvent.DocumentFrozen.class)
                .with("outbox.DocumentReceipted", 1, OutboxEvent.DocumentReceipted.class)
                .with("outbox.DocumentRefused", 1, OutboxEvent.DocumentRefused.class)
                .with("inbox.DocumentReceived", 1, DocumentReceived.class)
                .with("claim.ClaimLodged", 1, ClaimEvent.ClaimLodged.class)
                .with("claim.LodgedUnderMandate", 1, ClaimEvent.LodgedUnderMandate.class)
                .with("claim.ClaimNoticeReceived", 1, ClaimEvent.ClaimNoticeReceived.class)
                .with("claim.OwnRecordCertified", 1, ClaimEvent.OwnRecordCertified.class)
                .with("claim.OwnRecordAbsent", 1, ClaimEvent.OwnRecordAbsent.class)
                .with("claim.RecordReceived", 1, ClaimEvent.RecordReceived.class)
                .with("claim.NoRecordReceived", 1, ClaimEvent.NoRecordReceived.class)
                .with("claim.OwnRecordOutdated", 1, ClaimEvent.OwnRecordOutdated.class)
                .with("claim.OwnRecordRenewed", 1, ClaimEvent.OwnRecordRenewed.class)
                .with("claim.RenewalSettled", 1, ClaimEvent.RenewalSettled.class)
                .with("claim.NewerRecordReceived", 1, ClaimEvent.NewerRecordReceived.class)
                .with("claim.ClaimLodged", 2, ClaimEvent.ClaimLodged.class)
                .withUpcaster("claim.ClaimLodged", 1, OldAgeFiles::upcast)
                .with("claim.ClaimNoticeReceived", 2, ClaimEvent.ClaimNoticeReceived.class)
                .withUpcaster("claim.ClaimNoticeReceived", 1, OldAgeFiles::upcast)
                .with("claim.FiguresCertified", 1, ClaimEvent.FiguresCertified.class)
                .with("claim.Determined", 1, ClaimEvent.Determined.class)
                .with("claim.Decided", 1, ClaimEvent.Decided.class)
                .with("claim.DecisionReceived", 1, ClaimEvent.DecisionReceived.class)
                .with("claim.DecisionTakenOnWord", 1, ClaimEvent.DecisionTakenOnWord.class)
                .with("claim.Summarised", 1, ClaimEvent.Summarised.class)
                .with("claim.SummaryReceived", 1, ClaimEvent.SummaryReceived.class)
                .with("claim.DocumentDispatched", 1, ClaimEvent.DocumentDispatched.class)
                .with("claim.DocumentSetAside", 1, ClaimEvent.DocumentSetAside.class)
                .with("claim.ClaimClosed", 1, ClaimEvent.ClaimClosed.class)
                .with("witness.CheckpointWitnessed", 1, WitnessEvent.CheckpointWitnessed.class)
                .with("anchor.CheckpointAnchored", 1, WitnessEvent.CheckpointAnchored.class)
                .with("witness.ProofAwaited", 1, WitnessEvent.ProofAwaited.class)
                .with("witness.ProofGiven", 1, WitnessEvent.ProofGiven.class)
                .with("witness.ForkFound", 1, WitnessEvent.ForkFound.class)
                .with("witness.LiftApproved", 1, WitnessEvent.LiftApproved.class)
                .with("witness.QuarantineLifted", 1, WitnessEvent.QuarantineLifted.class)
                .with("witness.GapStated", 1, WitnessEvent.GapStated.class)
                .with("witness.GapApproved", 1, WitnessEvent.GapApproved.class)
                .with("witness.GapAccepted", 1, WitnessEvent.GapAccepted.class)
                .with("outbox.DocumentGivenUp", 1, OutboxEvent.DocumentGivenUp.class)
                .with("outbox.DocumentWithdrawn", 1, OutboxEvent.DocumentWithdrawn.class)
                .with("outbox.GivenUpDocumentTaken", 1, OutboxEvent.GivenUpDocumentTaken.class)
                .with("inbox.WithdrawnDocumentReceived", 1, WithdrawnDocumentReceived.class)
                .with("claim.ReminderSent", 1, ClaimEvent.ReminderSent.class)
                .with("claim.ReminderReceived", 1, ClaimEvent.ReminderReceived.class)
                .with("claim.DocumentUndeliverable", 1, ClaimEvent.DocumentUndeliverable.class)
                .with("claim.DocumentArrivedAfterAll", 1, ClaimEvent.DocumentArrivedAfterAll.class)
                .with("claim.DocumentTakenBack", 1, ClaimEvent.DocumentTakenBack.class)
                .with("claim.SetAsideSettled", 1, ClaimEvent.SetAsideSettled.class)
                .with("outbox.DocumentRecovered", 1, OutboxEvent.DocumentRecovered.class)
                .with("outbox.ErasedDocumentRecovered", 1, OutboxEvent.ErasedDocumentRecovered.class)
                .with("inbox.ErasedDocumentReceived", 1, ErasedDocumentReceived.class)
                .with("restore.RestoreApproved", 1, RestoreEvent.RestoreApproved.class)
                .with("restore.LogRestored", 1, RestoreEvent.LogRestored.class)
                .with("restore.PairRecovered", 1, RestoreEvent.PairRecovered.class)
                .with("restore.GapDeclared", 1, RestoreEvent.GapDeclared.class)
                .with("restore.GapSettled", 1, RestoreEvent.GapSettled.class)
                .with("pension.PensionOpened", 1, PensionEvent.PensionOpened.class)
                .with("pension.PensionRecalculated", 1, PensionEvent.PensionRecalculated.class)
                .with("pension.FirstDaySaid", 1, PensionEvent.FirstDaySaid.class)
                .with("pension.AccountSaid", 1, PensionEvent.AccountSaid.class)
                .with("pension.AccountConfirmed", 1, PensionEvent.AccountConfirmed.class)
                .with("pension.PaymentsFrozen", 1, PensionEvent.PaymentsFrozen.class)
                .with("pension.InstructionSettled", 1, PensionEvent.InstructionSettled.class)
                .with("pension.InstructionRejected", 1, PensionEvent.InstructionRejected.class)
                .with("pension.DeathReported", 1, PensionEvent.DeathReported.class)
                .with("pension.MoneyReturned", 1, PensionEvent.MoneyReturned.class)
                .with("payment.RunOpened", 1, RunEvent.RunOpened.class)
                .with("payment.BatchAdded", 1, RunEvent.BatchAdded.class)
                .with("payment.RunClosed", 1, RunEvent.RunClosed.class)
                .with("payment.BatchFrozen", 1, BatchFrozen.class)
                .with("books.EntryPosted", 1, EntryPosted.class)
                .with("statement.AnswerKept", 1, AnswerKept.class)
                .with("claim.RecalculationOpened", 1, ClaimEvent.RecalculationOpened.class)
                .with("claim.ClaimReopened", 1, ClaimEvent.ClaimReopened.class)
                .with("claim.OwnDocumentInvalidated", 1, ClaimEvent.OwnDocumentInvalidated.class)
                .with("claim.InvalidationSent", 1, ClaimEvent.InvalidationSent.class)
                .with("claim.DocumentInvalidated", 1, ClaimEvent.DocumentInvalidated.class)
                .with("pension.PensionIndexed", 1, PensionEvent.PensionIndexed.class)
                .with("pension.ChannelChosen", 1, ChannelEvent.ChannelChosen.class)
                .with("pension.ChannelConfirmed", 1, ChannelEvent.ChannelConfirmed.class)
                .with("pension.LifeCertificateAsked", 1, LifeEvent.LifeCertificateAsked.class)
                .with("pension.AttestationRequested", 1, LifeEvent.AttestationRequested.class)
                .with("pension.AttestationDenied", 1, LifeEvent.AttestationDenied.class)
                .with("pension.LifeProven", 1, LifeEvent.LifeProven.class)
                .with("pension.PaymentSuspended", 1, LifeEvent.PaymentSuspended.class)
                .with("pension.PaymentResumed", 1, LifeEvent.PaymentResumed.class)
                .with("pension.DeathTold", 1, LifeEvent.DeathTold.class)
                .with("pension.ToldDeathDismissed", 1, LifeEvent.ToldDeathDismissed.class)
                .with("claim.InstitutionNamed", 1, ClaimEvent.InstitutionNamed.class)
                .with("claim.NamingReceived", 1, ClaimEvent.NamingReceived.class)
                .with("claim.InstitutionRemoved", 1, ClaimEvent.InstitutionRemoved.class)
                .with("claim.RemovalSent", 1, ClaimEvent.RemovalSent.class)
                .with("claim.RemovalReceived", 1, ClaimEvent.RemovalReceived.class)
                .with("claim.AwardWishesSaid", 1, ClaimEvent.AwardWishesSaid.class)
                .with("claim.AwardWishesReceived", 1, ClaimEvent.AwardWishesReceived.class)
                .with("pension.ProvisionallyAwarded", 1, PensionEvent.ProvisionallyAwarded.class)
                .with("pension.ArrearsHeld", 1, PensionEvent.ArrearsHeld.class)
                .with("pension.ArrearsReleased", 1, PensionEvent.ArrearsReleased.class)
                .with("pension.DeductionOrdered", 1, PensionEvent.DeductionOrdered.class)
                .with("pension.DeductionFrozen", 1, PensionEvent.DeductionFrozen.class)
                .with("pension.RecoveryExpected", 1, PensionEvent.RecoveryExpected.class)
                .with("offset.ArrearsTold", 1, OffsetEvent.ArrearsTold.class)
                .with("offset.ArrearsHeard", 1, OffsetEvent.ArrearsHeard.class)
                .with("offset.DeductionAsked", 1, OffsetEvent.DeductionAsked.class)
                .with("offset.DeductionRequested", 1, OffsetEvent.DeductionRequested.class)
                .with("offset.DeductionAnswered", 1, OffsetEvent.DeductionAnswered.class)
                .with("offset.AnswerReceived", 1, OffsetEvent.AnswerReceived.class)
                .with("offset.Remitted", 1, OffsetEvent.Remitted.class)
                .with("offset.RemittanceReceived", 1, OffsetEvent.RemittanceReceived.class)
                .with("offset.RequestGivenUp", 1, OffsetEvent.RequestGivenUp.class)
                .with("held.DocumentHeldBack", 1, HeldEvent.DocumentHeldBack.class)
                .with("held.HeldDocumentReleased", 1, HeldEvent.HeldDocumentReleased.class)
                .with("held.HeldDocumentGivenUp", 1, HeldEvent.HeldDocumentGivenUp.class);
    }
}
