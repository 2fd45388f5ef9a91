package portability.claims.offset.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.HeldEvent.HeldDocumentGivenUp;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.OutboxEvent.DocumentGivenUp;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.offset.Answer;
import portability.claims.offset.Ask;
import portability.claims.offset.Matter;
import portability.claims.offset.Matter.Side;
import portability.claims.offset.OffsetCommand.HearArrears;
import portability.claims.offset.OffsetCommand.NoteGivenUp;
import portability.claims.offset.OffsetCommand.NoteRemitted;
import portability.claims.offset.OffsetCommand.TakeAnswer;
import portability.claims.offset.OffsetCommand.TakeRequest;
import portability.claims.offset.OffsetDesk;
import portability.claims.offset.OffsetEvent.AnswerReceived;
import portability.claims.offset.OffsetEvent.ArrearsTold;
import portability.claims.offset.OffsetEvent.DeductionAnswered;
import portability.claims.offset.OffsetEvent.DeductionAsked;
import portability.claims.offset.OffsetEvent.RemittanceReceived;
import portability.claims.offset.OffsetEvent.Remitted;
import portability.claims.offset.OffsetEvent.RequestGivenUp;
import portability.claims.offset.OffsetNames;
import portability.claims.offset.Remittance;
import portability.claims.offset.wire.OffsetDocument;
import portability.claims.offset.wire.OffsetDocument.Answers;
import portability.claims.offset.wire.OffsetDocument.Asks;
import portability.claims.offset.wire.OffsetDocument.Remits;
import portability.claims.offset.wire.OffsetDocument.Tells;
import portability.claims.offset.wire.OffsetLetter;
import portability.claims.payment.Amount;
import portability.claims.payment.Deduction;
import portability.claims.payment.PensionCommand;
import portability.claims.payment.PensionCommand.Deduct;
import portability.claims.payment.PensionCommand.Expect;
import portability.claims.payment.PensionCommand.HoldArrears;
import portability.claims.payment.PensionCommand.ReleaseArrears;
import portability.claims.payment.PensionDesk;
import portability.claims.payment.PensionEvent.InstructionSettled;
import portability.claims.payment.PensionEvent.PensionOpened;
import portability.claims.payment.PensionEvent.PensionRecalculated;
import portability.claims.payment.PensionEvent.ProvisionallyAwarded;
import portability.claims.payment.run.PaymentRuns;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.proto.exchange.v1.DocumentKind;

/// Lets deductions have their effect: documents go out, and pensions in payment keep back, deduct and expect what they
/// should. Whatever falls in between, this processor comes back to the event; everything it does may be done twice.
/// A run waits for it.
@Component
@ProcessingGroup(PaymentRuns.DEDUCTIONS)
class Deductions implements TakesDocuments {
    private static final Principal NODE = Principal.node("deductions");

    private final OffsetDesk offsets;
    private final PensionDesk pensions;
    private final PairDesk pairs;
    private final KeyRing keys;
    private final ClaimsProperties days;
    private final String here;

    Deductions(
            OffsetDesk offsets,
            PensionDesk pensions,
            PairDesk pairs,
            KeyRing keys,
            ClaimsProperties days,
            NodeProperties node) {
        this.offsets = offsets;
        this.pensions = pensions;
        this.pairs = pairs;
        this.keys = keys;
        this.days = days;
        this.here = node.institution();
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return OffsetDocument.KINDS;
    }

    @EventHandler
    void on(DocumentReceived event, @Timestamp Instant at) {
        if (event.document().isNone() || keys.isErased(event.caseId())) return;
        var document = StoredDocument.of(event.document());
        if (!OffsetDocument.isKnown(document.header().getKind())) return;
        var claimId = event.caseId();
        var from = Principal.partner(event.partner());
        switch (OffsetDocument.read(document)) {
            case Tells(var id, var arrears, var _, var toldOn) ->
                offsets.send(claimId, new HearArrears(event.partner(), id, toldOn, arrears), from);
            case Asks(var id, var ask) -> {
                offsets.send(claimId, new TakeRequest(event.partner(), id, day(at), ask), from);
                hold(claimId, id, event.partner(), day(at), Optional.empty());
            }
            case Answers(var id, var answer) ->
                offsets.send(claimId, new TakeAnswer(event.partner(), id, event.documentId(), answer), from);
            // It asks the rules what may be kept, and so may have to wait: no run should wait for that.
            case Remits _ -> {}
        }
    }

    @EventHandler
    void on(DocumentGivenUp event) {
        if (event.anew() || keys.isErased(event.caseId())) return;
        if (offsets.of(event.caseId()).find(event.documentId()).isPresent())
            offsets.send(event.caseId(), new NoteGivenUp(event.documentId(), event.reason()), NODE);
    }

    @EventHandler
    void on(HeldDocumentGivenUp event) {
        if (keys.isErased(event.caseId())) return;
        if (offsets.of(event.caseId()).find(event.documentId()).isPresent())
            offsets.send(event.caseId(), new NoteGivenUp(event.documentId(), event.reason()), NODE);
    }

    @EventHandler
    void on(ArrearsTold event, @Timestamp Instant at) {
        if (keys.isErased(event.claimId())) return;
        hold(event.claimId(), event.documentId(), event.to(), day(at), Optional.of(event.lastDay()));
        freeze(event.to(), OffsetLetter.of(event));
    }

    @EventHandler
    void on(DeductionAsked event) {
        if (keys.isErased(event.claimId())) return;
        expect(event.claimId(), event.deductionId());
        freeze(event.to(), OffsetLetter.of(event));
    }

    @EventHandler
    void on(DeductionAnswered event) {
        if (keys.isErased(event.claimId())) return;
        var ask = offsets.of(event.claimId()).find(event.deductionId()).map(Matter::ask);
        if (ask.isPresent()) deduct(event, ask.get());
        freeze(event.to(), OffsetLetter.of(event));
    }

    private void deduct(DeductionAnswered event, Ask ask) {
        var claimId = event.claimId();
        if (event.answer().granted().isPositive())
            // Where there were no arrears, everything later is an instalment.
            ifPaid(claimId, new Deduct(deduction(event, ask, event.answer())));
        else ifPaid(claimId, new ReleaseArrears(event.deductionId()));
        // What was kept since they were told of is answered by this too.
        ifPaid(claimId, new ReleaseArrears(OffsetNames.arrears(claimId, here, event.to())));
    }

    private static Deduction deduction(DeductionAnswered event, Ask ask, Answer answer) {
        return new Deduction(
                event.deductionId(),
                event.to(),
                ask.account(),
                answer.fromArrears(),
                event.lastMonth().orElse(YearMonth.of(1900, 1)),
                answer.fromOngoing());
    }

    @EventHandler
    void on(AnswerReceived event) {
        expect(event.claimId(), event.deductionId());
    }

    @EventHandler
    void on(RemittanceReceived event) {
        expect(event.claimId(), event.deductionId());
    }

    @EventHandler
    void on(RequestGivenUp event) {
        expect(event.claimId(), event.deductionId());
    }

    @EventHandler
    void on(Remitted event) {
        if (!keys.isErased(event.claimId())) freeze(event.to(), OffsetLetter.of(event));
    }

    /// What another institution asked for before there was anything to pay is kept back from the first day.
    @EventHandler
    void on(PensionOpened event, @Timestamp Instant at) {
        catchUp(event.claimId(), day(at));
    }

    @EventHandler
    void on(ProvisionallyAwarded event, @Timestamp Instant at) {
        catchUp(event.claimId(), day(at));
    }

    @EventHandler
    void on(PensionRecalculated event, @Timestamp Instant at) {
        catchUp(event.claimId(), day(at));
    }

    @EventHandler
    void on(InstructionSettled event, @Timestamp Instant at) {
        if (keys.isErased(event.claimId())) return;
        var pension = pensions.find(event.claimId());
        if (pension.isEmpty()) return;
        var paid = pension.get().pension().instructions().get(event.instructionId());
        if (paid == null || paid.deductionId().isEmpty()) return;
        var deductionId = paid.deductionId().get();
        offsets.of(event.claimId()).find(deductionId).ifPresent(matter -> {
            var documentId = OffsetNames.remittance(event.claimId(), event.instructionId(), here, matter.partner());
            var remittance =
                    new Remittance(Amount.of(paid.frozen().net()), event.instructionId(), day(at), Optional.empty());
            offsets.send(event.claimId(), new NoteRemitted(deductionId, documentId, remittance), NODE);
        });
    }

    private void catchUp(String claimId, LocalDate day) {
        if (keys.isErased(claimId)) return;
        var known = offsets.of(claimId);
        for (var matter : known.unanswered(Side.PAYER))
            hold(claimId, matter.deductionId(), matter.partner(), day, Optional.empty());
    }

    private void hold(String claimId, String deductionId, String creditor, LocalDate day, Optional<LocalDate> until) {
        var answered =
                offsets.of(claimId).find(deductionId).flatMap(Matter::answer).isPresent();
        if (!answered) ifPaid(claimId, new HoldArrears(deductionId, creditor, day, until));
    }

    /// What is still to come holds, whatever was to come when it happened: an event may be seen again later.
    private void expect(String claimId, String deductionId) {
        if (keys.isErased(claimId)) return;
        offsets.of(claimId)
                .find(deductionId)
                .filter(matter -> matter.side() == Side.CREDITOR)
                .ifPresent(matter -> ifPaid(claimId, new Expect(deductionId, matter.partner(), matter.outstanding())));
    }

    private void ifPaid(String claimId, PensionCommand command) {
        if (pensions.find(claimId).isPresent()) pensions.send(claimId, command, NODE);
    }

    private void freeze(String to, FreezeDocument document) {
        pairs.send(to, document, NODE);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, days.timeZone());
    }
}
