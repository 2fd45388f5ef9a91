-- Read models, made again from the log: what partners were asked for and have not sent …
create table awaited (
    claim_id    varchar(80) not null,
    partner     varchar(40) not null,
    errand      varchar(20) not null,
    since       timestamptz not null,
    reminders   int         not null,
    reminded_at timestamptz,
    primary key (claim_id, partner, errand)
);

create index awaited_by_age on awaited (since);

-- … and what this institution was reminded of and has not sent.
create table reminded (
    claim_id    varchar(80) not null,
    partner     varchar(40) not null,
    errand      varchar(20) not null,
    number      int         not null,
    since       timestamptz not null,
    reminded_at timestamptz not null,
    primary key (claim_id, partner, errand)
);
