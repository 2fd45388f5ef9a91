-- Read models, made again from the log. Of a claim whose decision an officer has to look at again because her situation changed: which change it was …
alter table recalculation_due add column change_id varchar(64) not null default '';
-- … and where the law did: what it makes different.
alter table recalculation_due add column differences varchar(400) not null default '';
alter table recalculation_due drop constraint recalculation_due_pkey;
alter table recalculation_due add primary key (claim_id, cause, change_id);
drop index recalculation_due_by_day;
create index recalculation_due_by_day on recalculation_due (due_from, claim_id, cause, change_id);
-- By which law each claim was decided here, and by which one it was looked at since. Claims decided before this table was there come with `rebuild` of the
-- processor `decided-laws`.
create table decided_law (
    claim_id     varchar(80) not null primary key,
    law          varchar(64) not null,
    looked_at_by varchar(64) not null
);
