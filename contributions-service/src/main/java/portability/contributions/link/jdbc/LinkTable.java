package portability.contributions.link.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.link.LinkEvent;
import portability.contributions.link.LinkEvent.LinkDeclined;
import portability.contributions.link.LinkEvent.LinkProposed;
import portability.contributions.link.LinkEvent.PersonsLinked;
import portability.contributions.link.LinkEvent.PersonsUnlinked;
import portability.contributions.person.PersonLinks;
import portability.contributions.request.CurrentReads;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.processing.ReadModel;

/// Links, with the times from and until which each was held.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class LinkTable implements PersonLinks, ReadModel {
    private final JdbcClient sql;
    private final KeyRing keys;

    LinkTable(JdbcClient sql, KeyRing keys) {
        this.sql = sql;
        this.keys = keys;
    }

    @Override
    public String processor() {
        return CurrentReads.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("person_link");
    }

    @EventHandler
    public void on(LinkEvent event, @Timestamp Instant recordedAt) {
        switch (event) {
            case PersonsLinked e -> link(e, recordedAt);
            case PersonsUnlinked e -> unlink(e, recordedAt);
            case LinkProposed _, LinkDeclined _ -> {
                // Nothing holds before two agree.
            }
        }
    }

    /// Of who was erased, nothing is kept, however late it is told.
    private void link(PersonsLinked event, Instant linkedAt) {
        if (keys.find(event.one()).isEmpty() || keys.find(event.other()).isEmpty()) return;
        sql.sql("insert into person_link (one, other, linked_at) values (?, ?, ?)")
                .params(event.one(), event.other(), moment(linkedAt))
                .update();
    }

    private void unlink(PersonsUnlinked event, Instant unlinkedAt) {
        sql.sql("update person_link set unlinked_at = ? where one = ? and other = ? and unlinked_at is null")
                .params(moment(unlinkedAt), event.one(), event.other())
                .update();
    }

    @EventHandler
    public void on(SubjectErased event) {
        sql.sql("delete from person_link where one = ? or other = ?")
                .params(event.subject(), event.subject())
                .update();
    }

    @Override
    public SortedSet<String> of(String personId, Optional<Instant> knownAt) {
        return new TreeSet<>(sql.sql("""
            with recursive held as (
                select one, other from person_link
                where linked_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')
                    and coalesce(unlinked_at, 'infinity')
                        > coalesce(cast(:knownAt as timestamptz), '9999-12-31')),
            same(person) as (
                select cast(:person as text)
                union
                select case when held.one = same.person then held.other else held.one end
                from held join same on same.person in (held.one, held.other))
            select person from same
            """)
                .param("person", personId)
                .param("knownAt", knownAt.map(LinkTable::moment).orElse(null))
                .query(String.class)
                .list());
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
