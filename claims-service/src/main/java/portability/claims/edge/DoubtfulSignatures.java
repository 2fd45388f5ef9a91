package portability.claims.edge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.exchange.pair.PairHistory;
import portability.claims.partners.PartnerDesk;
import portability.claims.witness.WitnessDesk;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.proto.claims.v1.DoubtfulSignature;
import portability.proto.claims.v1.ListDoubtfulSignaturesRequest;
import portability.proto.claims.v1.ListDoubtfulSignaturesResponse;

/// Lists what may have been signed by a thief: everything under a compromised key that was recorded here since.
///
/// By this node's own clock: what the signature says of its day, the thief wrote.
@Component
class DoubtfulSignatures {
    private final PartnerDesk partners;
    private final PairHistory pairs;
    private final WitnessDesk witnesses;

    DoubtfulSignatures(PartnerDesk partners, PairHistory pairs, WitnessDesk witnesses) {
        this.partners = partners;
        this.pairs = pairs;
        this.witnesses = witnesses;
    }

    ListDoubtfulSignaturesResponse list(ListDoubtfulSignaturesRequest request) {
        int size = PageOf.size(request.getPageSize());
        int from = place(request.getPageToken());
        var institution = PartnerEdge.institution(request.getInstitution());
        var key = partners.keyOf(institution, request.getKeyId());
        var response = ListDoubtfulSignaturesResponse.newBuilder();
        if (key.compromised().isEmpty()) return response.build();
        var found = found(
                institution,
                new SignedWith(institution.toString(), key.term().key()),
                key.compromised().get());
        if (from > found.size()) throw new MalformedInput("INVALID_PAGE", "there is no such page");
        int to = Math.min(found.size(), from + size);
        response.addAllSignatures(found.subList(from, to));
        if (to < found.size()) response.setNextPageToken(Integer.toString(to));
        return response.build();
    }

    /// In the order of the log, so that what comes meanwhile stands behind.
    private List<DoubtfulSignature> found(InstitutionId institution, SignedWith key, Instant since) {
        var found = new ArrayList<DoubtfulSignature>();
        for (var partner : partners.all()) {
            var bringer = partner.institution().toString();
            for (var came : pairs.receivedSince(bringer, since))
                key.in(came.event(), bringer).forEach(each -> found.add(recorded(each, came.at())));
            for (var sent : pairs.sentSince(bringer, since))
                key.in(sent.event(), bringer).forEach(each -> found.add(recorded(each, sent.at())));
        }
        for (var seen : witnesses.story(WitnessDesk.logOf(institution)))
            if (!seen.recordedAt().isBefore(since))
                key.in(seen.event()).forEach(each -> found.add(recorded(each, seen.recordedAt())));
        found.sort(Comparator.comparing(each -> Instant.parse(each.getRecordedAt())));
        return found;
    }

    private static DoubtfulSignature recorded(DoubtfulSignature.Builder signature, Instant at) {
        return signature.setRecordedAt(at.toString()).build();
    }

    private static int place(String token) {
        if (token.isEmpty()) return 0;
        try {
            int place = Integer.parseInt(token);
            if (place > 0) return place;
        } catch (NumberFormatException _) {
            // Said below, as of any that means nothing.
        }
        throw new MalformedInput("INVALID_PAGE", "not a page token of this list");
    }
}
