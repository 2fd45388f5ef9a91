package portability.contributions.clarification.jdbc;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.clarification.Considered;

/// For whom records are to be compared again. What is recorded of a registration, and of those linked to it,
/// only grows, so counts tell whether anything is new.
///
/// The table is no read model: should it be lost, everybody is compared once more, and nothing changes by that.
@Repository
public class ConsideredTable implements Considered {
    private final JdbcClient sql;

    ConsideredTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Due> due() {
        sql.sql("""
            delete from clarification_considered c
            where not exists (select from foreign_record f where f.person_id = c.person_id)
            """).update();
        return sql.sql("""
            with recursive same (root, person_id) as (
                select distinct person_id, person_id from foreign_record
                union
                select s.root, case when l.one = s.person_id then l.other else l.one end
                from same s
                join person_link l on s.person_id in (l.one, l.other) and l.unlinked_at is null),
            recorded as (
                select s.root as person_id, string_agg(concat_ws('/', s.person_id,
                    (select count(*) from foreign_record f where f.person_id = s.person_id),
                    (select count(*) from period p where p.person_id = s.person_id),
                    (select count(*) from period_end e where e.person_id = s.person_id),
                    -- Lines of returns that ended, and lines that hold since they ended.
                    (select count(*) from period p join return_end r on r.return_id = p.return_id
                        where p.person_id = s.person_id),
                    (select count(*) from period p
                        join return_replacing s2 on s2.return_id = p.return_id
                        join return_end r on r.return_id = s2.replaces and r.superseded_by = s2.return_id
                        where p.person_id = s.person_id),
                    (select count(*) || '+' || count(withdrawn_at) from person_fact i
                        where i.person_id = s.person_id),
                    (select coalesce(sum(c.moves), 0) from clarification c
                        where c.person_id = s.person_id)), ',' order by s.person_id) as mark
                from same s
                group by s.root)
            select r.person_id, md5(r.mark) as mark
            from recorded r
            left join clarification_considered c on c.person_id = r.person_id
            where c.mark is distinct from md5(r.mark)
            order by r.person_id
            """).query(Due.class).list();
    }

    @Override
    public void considered(Due due) {
        sql.sql("""
            insert into clarification_considered (person_id, mark) values (?, ?)
            on conflict (person_id) do update set mark = excluded.mark
            """).params(due.personId(), due.mark()).update();
    }
}
