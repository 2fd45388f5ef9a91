-- Read model, made again from the log: claims whose decision an officer has to look at again, and from which day on. Claims decided before this table was
-- there come with `rebuild` of the processor `recalculations-due`.
create table recalculation_due (
    claim_id varchar(80) not null,
    cause    varchar(40) not null,
    due_from date        not null,
    since    timestamptz not null,
    primary key (claim_id, cause)
);

create index recalculation_due_by_day on recalculation_due (due_from, claim_id, cause);

create table decided_claim (
    claim_id varchar(80) not null primary key
);
