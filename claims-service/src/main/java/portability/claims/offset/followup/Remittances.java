package portability.claims.offset.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.offset.Matter;
import portability.claims.offset.OffsetCommand.TakeRemittance;
import portability.claims.offset.OffsetDesk;
import portability.claims.offset.Remittance;
import portability.claims.offset.wire.OffsetDocument;
import portability.claims.offset.wire.OffsetDocument.Remits;
import portability.claims.offset.wire.OffsetLetter;
import portability.claims.payment.PensionCommand.TakeBack;
import portability.claims.payment.PensionDesk;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.Upstreams;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.proto.agreements.v1.DivideArrearsRequest;
import portability.proto.agreements.v1.DivisionOf;
import portability.proto.exchange.v1.DocumentKind;

/// Books what other institutions remit. Of that only what was overpaid may be kept, the rule says how much; the rest
/// goes to the person with the next run, for then too much has come back. Source: CJEU C-111/80 Fanara.
@Component
@ProcessingGroup("remittances")
class Remittances implements TakesDocuments {
    private static final Principal NODE = Principal.node("remittances");

    private final OffsetDesk offsets;
    private final PensionDesk pensions;
    private final Upstreams upstreams;
    private final KeyRing keys;
    private final ClaimsProperties days;

    Remittances(OffsetDesk offsets, PensionDesk pensions, Upstreams upstreams, KeyRing keys, ClaimsProperties days) {
        this.offsets = offsets;
        this.pensions = pensions;
        this.upstreams = upstreams;
        this.keys = keys;
        this.days = days;
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return OffsetDocument.KINDS;
    }

    @EventHandler
    void on(DocumentReceived event, @Timestamp Instant at) {
        var claimId = event.caseId();
        if (event.document().isNone() || keys.isErased(claimId)) return;
        var document = StoredDocument.of(event.document());
        if (!OffsetDocument.isKnown(document.header().getKind())
                || !(OffsetDocument.read(document) instanceof Remits(var deductionId, var told))) return;
        var matter = offsets.of(claimId).find(deductionId);
        // Booked, as it was then, whatever is overpaid now.
        var remittance = matter.map(Matter::remittances)
                .flatMap(known -> Optional.ofNullable(known.get(event.documentId())))
                .orElseGet(() -> kept(claimId, told, LocalDate.ofInstant(at, days.timeZone())));
        var from = Principal.partner(event.partner());
        offsets.send(claimId, new TakeRemittance(event.partner(), deductionId, event.documentId(), remittance), from);
        if (pensions.find(claimId).isPresent())
            pensions.send(
                    claimId, new TakeBack("remitted/" + event.documentId(), event.partner(), told.amount()), NODE);
    }

    private Remittance kept(String claimId, Remittance told, LocalDate day) {
        var remitted = told.amount().money();
        var overpaid = pensions.find(claimId)
                .flatMap(standing -> standing.pension().debt(day))
                .filter(debt -> debt.isSameCurrency(remitted) && debt.isPositive())
                .orElse(Money.zero(remitted.getCurrencyUnit()));
        try {
            var division = upstreams.divide(DivideArrearsRequest.newBuilder()
                    .setOf(DivisionOf.DIVISION_OF_REMITTED)
                    .setOwed(OffsetLetter.money(overpaid))
                    .setArrears(OffsetLetter.money(remitted))
                    .build());
            return new Remittance(
                    told.amount(),
                    told.reference(),
                    told.paidOn(),
                    Optional.of(OffsetDocument.amount(division.getTransferred())));
        } catch (UpstreamDown down) {
            throw new NotYet(down);
        }
    }
}
