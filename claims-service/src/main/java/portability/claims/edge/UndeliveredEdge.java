package portability.claims.edge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimCommand.TakeBack;
import portability.claims.claim.ClaimDesk;
import portability.claims.exchange.delivery.Circuits;
import portability.claims.exchange.delivery.Delivery;
import portability.claims.exchange.delivery.DeliveryProperties;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.delivery.OutboxList.Entry;
import portability.claims.exchange.delivery.UndeliveredList;
import portability.claims.exchange.delivery.UndeliveredList.After;
import portability.claims.exchange.delivery.UndeliveredList.Undelivered;
import portability.claims.exchange.held.HeldList;
import portability.claims.exchange.pair.OutboxCommand.GiveUp;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.partners.Directory;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.ListUndeliveredRequest;
import portability.proto.claims.v1.ListUndeliveredResponse;
import portability.proto.claims.v1.UndeliveredDocument;

/// Documents that do not get through, and what officers do about them.
@Component
class UndeliveredEdge {
    private final UndeliveredList list;
    private final OutboxList outbox;
    private final HeldList held;
    private final SpokenVersions versions;
    private final PairDesk pairs;
    private final Delivery delivery;
    private final Circuits circuits;
    private final ClaimDesk claims;
    private final Directory directory;
    private final DeliveryProperties settings;
    private final Clock clock;

    UndeliveredEdge(
            UndeliveredList list,
            OutboxList outbox,
            HeldList held,
            SpokenVersions versions,
            PairDesk pairs,
            Delivery delivery,
            Circuits circuits,
            ClaimDesk claims,
            Directory directory,
            DeliveryProperties settings,
            Clock clock) {
        this.list = list;
        this.outbox = outbox;
        this.held = held;
        this.versions = versions;
        this.pairs = pairs;
        this.delivery = delivery;
        this.circuits = circuits;
        this.claims = claims;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    ListUndeliveredResponse list(ListUndeliveredRequest request) {
        int size = PageOf.size(request.getPageSize());
        var frozenBefore = clock.instant().minus(settings.overdue());
        var read = list.list(request.getPartner(), frozenBefore, after(request.getPageToken()), size + 1);
        var page = PageOf.of(read, size, last -> last.partner() + "/" + last.pairSeq());
        return ListUndeliveredResponse.newBuilder()
                .addAllDocuments(page.lines().stream().map(this::line).toList())
                .setNextPageToken(page.next())
                .build();
    }

    /// @return how many documents wait for it
    long tryAgain(String partner) {
        if (directory.find(PartnerEdge.institution(partner)).isEmpty()) throw new Refused(Refusal.UNKNOWN_PARTNER);
        delivery.tryAgain(partner);
        return outbox.undelivered(partner);
    }

    void giveUp(String partner, String documentId, String reason, Principal officer) {
        var waiting = held.find(partner, documentId);
        if (waiting.isPresent()) pairs.letGo(partner, documentId, waiting.get().caseId(), reason, officer);
        else takeBack(partner, entry(partner, documentId), false, reason, officer);
    }

    void sendAnew(String partner, String documentId, String reason, Principal officer) {
        var entry = entry(partner, documentId);
        var claimId = pairs.frozen(partner, entry.streamSeq()).caseId();
        if (claims.claim(claimId).unsettled().errandOf(partner, documentId).isEmpty())
            throw new Refused(Refusal.CANNOT_BE_SENT_ANEW);
        boolean isWithdrawn = entry.givenUp() && !outbox.isOpen(partner, documentId);
        if (isWithdrawn) claims.send(claimId, new TakeBack(partner, documentId), officer);
        else takeBack(partner, entry, true, reason, officer);
    }

    private void takeBack(String partner, Entry entry, boolean anew, String reason, Principal officer) {
        var document = pairs.frozen(partner, entry.streamSeq());
        pairs.send(partner, new GiveUp(document, anew, reason, officer.name()), officer);
    }

    private Entry entry(String partner, String documentId) {
        return outbox.of(partner, documentId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_DOCUMENT));
    }

    private UndeliveredDocument line(Undelivered document) {
        var attempts = delivery.attempts(document.partner());
        var line = UndeliveredDocument.newBuilder()
                .setPartner(document.partner())
                .setPairSeq(document.isHeldBack() ? 0 : document.pairSeq())
                .setDocumentId(document.documentId())
                .setKind(document.kind())
                .setCaseId(document.caseId())
                .setState(state(document))
                .setRefusalReason(refusal(document))
                .setSince(document.since().toString())
                .setAttempts(attempts.inVain())
                .setCircuit(circuits.state(document.partner()))
                .setBehind(document.behind())
                .addAllCan(can(document))
                .setAnew(document.anew());
        attempts.unreachableSince().ifPresent(since -> line.setUnreachableSince(since.toString()));
        return line.build();
    }

    private String refusal(Undelivered document) {
        if (!document.isHeldBack()) return document.refusal();
        return versions.of(document.partner()).isPresent() ? "PARTNER_OLDER" : "PARTNER_UNHEARD";
    }

    private static String state(Undelivered document) {
        if (document.isHeldBack()) return "HELD_BACK";
        if (document.givenUp()) return "GIVEN_UP";
        return document.refusal().isEmpty() ? "WAITING" : "REFUSED";
    }

    private List<String> can(Undelivered document) {
        if (document.isHeldBack()) return List.of("GIVE_UP");
        var can = new ArrayList<>(List.of("TRY_AGAIN"));
        boolean isNewest = claims.claim(document.caseId())
                .unsettled()
                .errandOf(document.partner(), document.documentId())
                .isPresent();
        if (isNewest && !(document.givenUp() && document.anew())) can.add("SEND_ANEW");
        if (!document.givenUp()) can.add("GIVE_UP");
        return can;
    }

    private static After after(String token) {
        if (token.isEmpty()) return new After("", 0);
        int slash = token.indexOf('/');
        try {
            return new After(token.substring(0, slash), Long.parseLong(token.substring(slash + 1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException _) {
            throw new MalformedInput("INVALID_PAGE", "not a page token of this list");
        }
    }
}
