package portability.claims.welfare.floor;

import java.time.DateTimeException;
import java.util.List;
import portability.claims.claim.wire.Persons;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.welfare.floor.FloorEvent.FloorReferred;
import portability.claims.welfare.fund.Amounts;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.FloorReferral;

/// The document by which somebody is referred to the state where she lives.
public final class FloorDocument {
    public static final DocumentKind KIND = DocumentKind.DOCUMENT_KIND_FLOOR_REFERRAL;

    private FloorDocument() {}

    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    public static Shortfall read(OpenedDocument document) {
        try {
            if (document.parts().size() != 1) throw new IllegalArgumentException("one part");
            var said = document.part(0, FloorReferral.parser(), FloorReferral.getDefaultInstance());
            return new Shortfall(
                    said.getResidence(),
                    Amounts.read(said.getIncome()),
                    Amounts.read(said.getFloor()),
                    Amounts.read(said.getGap()),
                    Persons.day(said.getOn()));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    public static FreezeDocument letter(FloorReferred event) {
        var shortfall = event.shortfall();
        var body = FloorReferral.newBuilder()
                .setResidence(shortfall.residence())
                .setIncome(Amounts.write(shortfall.income()))
                .setFloor(Amounts.write(shortfall.floor()))
                .setGap(Amounts.write(shortfall.gap()))
                .setOn(shortfall.on().toString())
                .build();
        return new FreezeDocument(event.documentId(), KIND, event.claimId(), List.of(body));
    }
}
