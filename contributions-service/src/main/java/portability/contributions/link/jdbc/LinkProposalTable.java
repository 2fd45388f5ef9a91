package portability.contributions.link.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.link.LinkChange;
import portability.contributions.link.LinkEvent;
import portability.contributions.link.LinkEvent.LinkDeclined;
import portability.contributions.link.LinkEvent.LinkProposed;
import portability.contributions.link.LinkEvent.PersonsLinked;
import portability.contributions.link.LinkEvent.PersonsUnlinked;
import portability.contributions.link.LinkProposals;
import portability.contributions.link.LinkedPair;
import portability.contributions.request.CurrentReads;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.sealing.SealedRows;
import portability.ledger.processing.ReadModel;

/// Proposals about links, each with its decision. At most one of a pair is undecided.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class LinkProposalTable implements LinkProposals, ReadModel {
    private static final String TABLE = "link_proposal";

    private final JdbcClient sql;
    private final SealedRows rows;
    private final KeyRing keys;

    LinkProposalTable(JdbcClient sql, SealedRows rows, KeyRing keys) {
        this.sql = sql;
        this.rows = rows;
        this.keys = keys;
    }

    @Override
    public String processor() {
        return CurrentReads.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @EventHandler
    public void on(LinkEvent event, @Timestamp Instant recordedAt) {
        switch (event) {
            case LinkProposed e -> propose(e, recordedAt);
            case LinkDeclined e -> decide(e, false, e.by(), recordedAt);
            case PersonsLinked e -> decide(e, true, e.by(), recordedAt);
            case PersonsUnlinked e -> decide(e, true, e.by(), recordedAt);
        }
    }

    /// Of who was erased, nothing is kept, however late it is told.
    private void propose(LinkProposed event, Instant at) {
        if (keys.find(event.other()).isEmpty()) return;
        int place = sql.sql("select count(*) from link_proposal where one = ? and other = ?")
                .params(event.one(), event.other())
                .query(Integer.class)
                .single();
        rows.seal(event.one(), TABLE, row(event.other(), place), event.reason())
                .ifPresent(bytes -> sql.sql("insert into link_proposal"
                                + " (one, other, place, change, sealed, proposed_by, proposed_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                event.one(),
                                event.other(),
                                place,
                                event.change().name(),
                                bytes,
                                event.by(),
                                moment(at))
                        .update());
    }

    private void decide(LinkEvent event, boolean confirmed, String by, Instant at) {
        sql.sql("update link_proposal set confirmed = ?, decided_by = ?, decided_at = ?"
                        + " where one = ? and other = ? and confirmed is null")
                .params(confirmed, by, moment(at), event.one(), event.other())
                .update();
    }

    @EventHandler
    public void on(SubjectErased event) {
        sql.sql("delete from link_proposal where one = ? or other = ?")
                .params(event.subject(), event.subject())
                .update();
    }

    @Override
    public List<Proposed> of(String personId) {
        return sql.sql("select * from link_proposal where one = ? or other = ?"
                        + " order by proposed_at, one, other, place")
                .params(personId, personId)
                .query((row, _) -> proposed(row))
                .list();
    }

    @Override
    public List<Proposed> undecided(int atMost) {
        return sql.sql("select * from link_proposal where confirmed is null"
                        + " order by proposed_at, one, other limit ?")
                .param(atMost)
                .query((row, _) -> proposed(row))
                .list();
    }

    private Proposed proposed(ResultSet row) throws SQLException {
        var one = row.getString("one");
        var other = row.getString("other");
        var reason = rows.open(one, TABLE, row(other, row.getInt("place")), row.getBytes("sealed"), String.class);
        return new Proposed(
                new LinkedPair(one, other),
                LinkChange.valueOf(row.getString("change")),
                reason.orElse(""),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                decided(row));
    }

    private static Optional<Decided> decided(ResultSet row) throws SQLException {
        boolean confirmed = row.getBoolean("confirmed");
        if (row.wasNull()) return Optional.empty();
        var at = row.getObject("decided_at", OffsetDateTime.class).toInstant();
        return Optional.of(new Decided(confirmed, row.getString("decided_by"), at));
    }

    private static String row(String other, int place) {
        return other + "/" + place;
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
