package portability.claims.claim.followup;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.claim.CaseId;
import portability.claims.claim.ClaimCommand.NoteOutdated;
import portability.claims.claim.ClaimDesk;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.Upstreams;
import portability.ledger.edge.Principal;
import portability.proto.contributions.v1.OutdatedRecord;

/// Asks contributions-service which records are out of date, and lets the claims know for which they were certified.
///
/// How far it has heard stands in a table. That moves on only after the claims know: after a crash they are told
/// again, which changes nothing.
@Component
class CaseRecords {
    /// Between a claim's id and the number of the record in whose place another is certified.
    static final String RENEWAL = "#";

    private static final Principal NODE = Principal.node("outdated-records");

    private final Upstreams upstreams;
    private final ClaimDesk claims;
    private final JdbcClient sql;

    CaseRecords(Upstreams upstreams, ClaimDesk claims, JdbcClient sql) {
        this.upstreams = upstreams;
        this.claims = claims;
        this.sql = sql;
    }

    void askForAll() {
        try {
            while (ask()) {
                // The next page.
            }
        } catch (UpstreamDown _) {
            // It is asked again soon, from where it was heard last.
        }
    }

    /// @return whether there may be more
    private boolean ask() {
        long heard = heard();
        var page = upstreams.outdatedRecords(heard);
        // A log that is shorter than what was heard of it was restored from a backup.
        if (page.getNewestPosition() < heard) {
            hear(0);
            return true;
        }
        List<OutdatedRecord> records = page.getRecordsList();
        records.forEach(this::tell);
        if (records.isEmpty()) return false;
        hear(records.getLast().getPosition());
        return true;
    }

    /// A record that was certified for somebody else is no case's: an officer writes to whoever has it.
    private void tell(OutdatedRecord record) {
        caseOf(record.getRequestId())
                .filter(claimId -> !claims.isErased(claimId))
                .ifPresent(claimId -> claims.send(claimId, new NoteOutdated(record.getRecordId()), NODE));
    }

    /// The claim for which a record was certified, or certified anew, under a request.
    static Optional<String> caseOf(String requestId) {
        int end = requestId.indexOf(RENEWAL);
        return Optional.of(end < 0 ? requestId : requestId.substring(0, end))
                .filter(claimId -> CaseId.contactIn(claimId).isPresent());
    }

    private long heard() {
        return sql.sql("select position from outdated_heard").query(Long.class).single();
    }

    private void hear(long position) {
        sql.sql("update outdated_heard set position = ?").param(position).update();
    }
}
