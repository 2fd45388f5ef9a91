package portability.claims.claim.followup;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimEvent;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimForwarded;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.ClaimReopened;
import portability.claims.claim.ClaimEvent.ContactChangeReceived;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentTakenBack;
import portability.claims.claim.ClaimEvent.ForwardArrived;
import portability.claims.claim.ClaimEvent.ForwardReturned;
import portability.claims.claim.ClaimEvent.ForwardedClaimEnded;
import portability.claims.claim.ClaimEvent.InvalidationSent;
import portability.claims.claim.ClaimEvent.OwnDocumentInvalidated;
import portability.claims.claim.ClaimEvent.OwnRecordOutdated;
import portability.claims.claim.ClaimEvent.RemovalReceived;
import portability.claims.claim.ClaimEvent.RenewalSettled;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: the claims that are not closed, those whose own record is being certified anew, and those in which a
/// document goes anew. Tells of moves that another process has brought about.
@Component
@ProcessingGroup(OpenClaims.PROCESSOR)
public class OpenClaims implements ReadModel {
    public static final String PROCESSOR = "claims";

    private static final int LONGEST_ID = 16;

    private final JdbcClient sql;
    private final ClaimMoves moves;

    OpenClaims(JdbcClient sql, ClaimMoves moves) {
        this.sql = sql;
        this.moves = moves;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("open_claim", "renewing_claim", "anew_claim", "forwarding_claim");
    }

    /// Whoever moves claims does not wait for this list.
    @Override
    public boolean isPatient() {
        return true;
    }

    @EventHandler
    void on(ClaimEvent event, @SequenceNumber Long seq, ReplayStatus replay) {
        if (event instanceof ClaimLodged || event instanceof ClaimNoticeReceived || event instanceof ClaimReopened)
            sql.sql("insert into open_claim (claim_id) values (?) on conflict do nothing")
                    .param(event.claimId())
                    .update();
        if (isOver(event))
            sql.sql("delete from open_claim where claim_id = ?")
                    .param(event.claimId())
                    .update();
        if (event instanceof OwnRecordOutdated)
            sql.sql("insert into renewing_claim (claim_id) values (?) on conflict do nothing")
                    .param(event.claimId())
                    .update();
        if (event instanceof RenewalSettled)
            sql.sql("delete from renewing_claim where claim_id = ?")
                    .param(event.claimId())
                    .update();
        if (event instanceof DocumentTakenBack owed)
            sql.sql("insert into anew_claim (claim_id, partner, errand) values (?, ?, ?) on conflict do nothing")
                    .params(owed.claimId(), owed.institution(), owed.errand().name())
                    .update();
        if (event instanceof DocumentDispatched sent)
            sql.sql("delete from anew_claim where claim_id = ? and partner = ? and errand = ?")
                    .params(sent.claimId(), sent.institution(), sent.errand().name())
                    .update();
        if (event instanceof OwnDocumentInvalidated owed)
            sql.sql("insert into anew_claim (claim_id, partner, errand) values (?, ?, ?) on conflict do nothing")
                    .params(owed.claimId(), owed.institution(), toInvalidate(owed.documentId()))
                    .update();
        if (event instanceof InvalidationSent sent)
            sql.sql("delete from anew_claim where claim_id = ? and partner = ? and errand = ?")
                    .params(sent.claimId(), sent.institution(), toInvalidate(sent.invalidated()))
                    .update();
        if (event instanceof ClaimForwarded forwarded)
            sql.sql("insert into forwarding_claim (claim_id, partner, document_id) values (?, ?, ?)"
                            + " on conflict (claim_id) do update set partner = excluded.partner,"
                            + " document_id = excluded.document_id")
                    .params(forwarded.claimId(), forwarded.institution(), forwarded.documentId())
                    .update();
        if (event instanceof ForwardArrived || event instanceof ForwardReturned)
            sql.sql("delete from forwarding_claim where claim_id = ?")
                    .param(event.claimId())
                    .update();
        // What moved long ago, nobody need look at again.
        if (replay.isReplay()) return;
        CurrentUnitOfWork.get().afterCommit(_ -> moves.moved(event.claimId(), seq));
    }

    /// Those that are not closed, in the order of their ids, behind a place.
    public List<String> after(String claimId, int atMost) {
        return sql.sql("select claim_id from open_claim where claim_id > ? order by claim_id limit ?")
                .params(claimId, atMost)
                .query(String.class)
                .list();
    }

    /// A claim may be erased as soon as it is closed: where this list is behind, nobody can read any more that it was.
    @EventHandler
    void on(SubjectErased event) {
        for (var table : tables())
            sql.sql("delete from " + table + " where claim_id = ?")
                    .param(event.subject())
                    .update();
    }

    private static boolean isOver(ClaimEvent event) {
        return event instanceof ClaimClosed
                || event instanceof ContactChangeReceived
                || event instanceof ForwardedClaimEnded
                || (event instanceof RemovalReceived removal && removal.here());
    }

    /// A claim that is on its way to another institution.
    ///
    /// @param partner    that one
    /// @param documentId of the document that carries it
    record Forwarding(String claimId, String partner, String documentId) {}

    List<Forwarding> forwarding() {
        return sql.sql("select claim_id, partner, document_id from forwarding_claim order by claim_id")
                .query(Forwarding.class)
                .list();
    }

    /// In the place of an errand, of which a document may go anew: another document counts no more.
    private static String toInvalidate(String documentId) {
        return "not " + documentId.substring(0, Math.min(documentId.length(), LONGEST_ID));
    }

    List<String> all() {
        return sql.sql("select claim_id from open_claim union select claim_id from renewing_claim"
                        + " union select claim_id from anew_claim order by claim_id")
                .query(String.class)
                .list();
    }
}
