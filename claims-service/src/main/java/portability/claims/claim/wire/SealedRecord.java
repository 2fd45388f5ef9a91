package portability.claims.claim.wire;

import java.util.ArrayList;
import java.util.List;
import portability.claims.Octets;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.types.v1.InsurancePeriod;

/// A certified record, opened: who certified it stands in its own signature, whoever passes it on.
public record SealedRecord(RecordHead head, List<InsurancePeriod> periods) {
    /// Opens a record and verifies that it is what an institution certified.
    /// @throws SealBroken with the flaw; MALFORMED_BODY also where it is not a record of that institution
    public static SealedRecord open(Octets sealed, String institution, OpenedDocument.Keys keys) {
        var document = OpenedDocument.open(sealed.toByteArray(), keys);
        var header = document.header();
        if (header.getKind() != DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD
                || !header.getSender().equals(institution)
                || !header.getReceiver().isEmpty()) throw new SealBroken(Flaw.MALFORMED_BODY);
        return read(document, institution);
    }

    /// The periods of a record that was opened before it was stored.
    public static List<InsurancePeriod> periodsIn(Octets sealed) {
        return read(StoredDocument.of(sealed), "").periods();
    }

    private static SealedRecord read(OpenedDocument document, String institution) {
        var head = document.part(0, RecordHead.parser(), RecordHead.getDefaultInstance());
        if (head.getPeriods() != document.parts().size() - 1) throw new SealBroken(Flaw.MALFORMED_BODY);
        var periods = new ArrayList<InsurancePeriod>();
        for (int part = 1; part < document.parts().size(); part++) {
            var period = document.part(part, InsurancePeriod.parser(), InsurancePeriod.getDefaultInstance());
            if (!institution.isEmpty()) check(period, institution);
            periods.add(period);
        }
        return new SealedRecord(head, List.copyOf(periods));
    }

    /// An institution certifies its own periods, no other's.
    private static void check(InsurancePeriod period, String institution) {
        try {
            if (period.getInstitution().equals(institution)
                    && !Persons.day(period.getLastDay()).isBefore(Persons.day(period.getFirstDay()))) return;
        } catch (IllegalArgumentException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
        throw new SealBroken(Flaw.MALFORMED_BODY);
    }
}
