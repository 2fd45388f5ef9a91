package portability.claims.offset.followup;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.OwnBusiness;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.exchange.pair.WireTime;
import portability.claims.offset.OffsetCommand;
import portability.claims.offset.OffsetCommand.AskFor;
import portability.claims.offset.OffsetCommand.NoteRemitted;
import portability.claims.offset.OffsetCommand.Remember;
import portability.claims.offset.OffsetCommand.Reply;
import portability.claims.offset.OffsetCommand.Tell;
import portability.claims.offset.OffsetDesk;
import portability.claims.offset.wire.OffsetDocument;
import portability.claims.offset.wire.OffsetDocument.Answers;
import portability.claims.offset.wire.OffsetDocument.Asks;
import portability.claims.offset.wire.OffsetDocument.Remits;
import portability.claims.offset.wire.OffsetDocument.Tells;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Who may send what about a deduction, from the state of the matter; and what own documents said of it that were got
/// back after a restore.
@Component
class OffsetRules implements OwnBusiness {
    private static final Principal NODE = Principal.node("restore");
    /// Who did it, where only the document is left.
    private static final String UNKNOWN_MAKER = "lost in a restore";

    private final OffsetDesk offsets;
    private final ClaimDesk claims;

    OffsetRules(OffsetDesk offsets, ClaimDesk claims) {
        this.offsets = offsets;
        this.claims = claims;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return OffsetDocument.KINDS;
    }

    /// Such business begins when the case is known to both.
    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var opening = claims.claim(document.header().getCaseId()).opening();
        if (opening.isEmpty()) return Optional.of(RefusalReason.UNKNOWN_CASE);
        if (!opening.get().involves(sender.toString())) return Optional.of(RefusalReason.UNEXPECTED_KIND);
        return objectionTo(sender.toString(), document);
    }

    private Optional<RefusalReason> objectionTo(String sender, OpenedDocument document) {
        var said = OffsetDocument.read(document);
        if (isOfALaterDay(said, document)) return Optional.of(RefusalReason.MALFORMED_BODY);
        return offsets.of(document.header().getCaseId()).mayCome(said.kind(), said.deductionId(), sender)
                ? Optional.empty()
                : Optional.of(RefusalReason.UNEXPECTED_KIND);
    }

    /// Nothing was stated after the document that says it: a day more for clocks and time zones.
    private static boolean isOfALaterDay(OffsetDocument said, OpenedDocument document) {
        var last = created(document).plusDays(1);
        return switch (said) {
            case Tells tells -> tells.toldOn().isAfter(last);
            case Asks asks -> asks.ask().statedOn().isAfter(last);
            case Remits remits -> remits.remittance().paidOn().isAfter(last);
            case Answers _ -> false;
        };
    }

    private static LocalDate created(OpenedDocument document) {
        return LocalDate.ofInstant(WireTime.read(document.header().getCreated()), ZoneOffset.UTC);
    }

    @Override
    public void isSaid(String partner, OpenedDocument document) {
        var header = document.header();
        var claimId = header.getCaseId();
        OffsetCommand said = switch (OffsetDocument.read(document)) {
            case Tells(var id, var arrears, var lastMonth, var toldOn) ->
                // Until when was said by a law that may be another now: as if it were over.
                new Tell(partner, id, UNKNOWN_MAKER, toldOn, toldOn, arrears, lastMonth);
            case Asks(var id, var ask) -> new AskFor(id, partner, UNKNOWN_MAKER, ask);
            case Answers(var id, var answer) ->
                new Reply(id, header.getDocumentId(), UNKNOWN_MAKER, answer, Optional.empty());
            case Remits(var id, var remittance) -> new NoteRemitted(id, header.getDocumentId(), remittance);
        };
        offsets.send(claimId, new Remember(partner, said), NODE);
    }
}
