package portability.contributions.certified.jdbc;

/// Which records to compare.
final class Moved {
    private Moved() {}

    /// Every one that is not known to be out of date.
    static final String ALL = """
            select c.record_id, c.person_id, c.as_of from certified_record c
            where c.record_id > :after
                and not exists (select from outdated_record o where o.record_id = c.record_id)
            order by c.record_id
            limit :most
            """;

    /// Of persons of whom something was recorded since. It starts from who has a record, so that lines of others, the
    /// most by far, are not touched. Links that were undone count: the years they brought may still be certified.
    static final String SINCE = """
            with recursive same(certified, person) as (
                select c.person_id, c.person_id from certified_record c
                where not exists (select from outdated_record o where o.record_id = c.record_id)
                union
                select s.certified, case when l.one = s.person then l.other else l.one end
                from same s join person_link l on s.person in (l.one, l.other)),
            moved_return(return_id) as (
                select return_id from return_end where ended_at >= :since
                union select superseded_by from return_end where ended_at >= :since and superseded_by is not null
                union select return_id from return_payment where recorded_at >= :since),
            moved(person) as (
                select s.certified from same s
                where exists (select from period p
                        where p.person_id = s.person
                            and (p.recorded_at >= :since or p.return_id in (select return_id from moved_return)))
                    or exists (select from period_end e where e.person_id = s.person and e.ended_at >= :since)
                    or exists (select from person_link l
                        where s.person in (l.one, l.other)
                            and (l.linked_at >= :since or l.unlinked_at >= :since))
                    or exists (select from return_terms t where t.recorded_at >= :since))
            select c.record_id, c.person_id, c.as_of from certified_record c
            where c.record_id > :after
                and not exists (select from outdated_record o where o.record_id = c.record_id)
                and c.person_id in (select person from moved)
            order by c.record_id
            limit :most
            """;
}
