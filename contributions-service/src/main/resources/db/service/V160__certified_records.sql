-- Read models; all can be rebuilt from the log.
-- Records that left the institution. Who got one outside a case is sealed under the person's own key.
create table certified_record (
    record_id    text primary key,
    person_id    text        not null,
    version      integer     not null,
    -- Days after it were left out.
    as_of        date,
    certified_at timestamptz not null,
    request_id   text        not null,
    -- The record in whose place this one was certified.
    supersedes   text,
    recipient    bytea
);

create index certified_record_by_person on certified_record (person_id);

create index certified_record_by_earlier on certified_record (supersedes);

-- What a record says of each period: a keyed hash, to be compared with what the career says now.
create table certified_period (
    record_id text not null,
    period_id text not null,
    said      uuid not null,
    primary key (record_id, period_id)
);

-- Records that do not say any more what the career says, and which periods differ. Where in the log that stands is
-- the position by which others follow.
create table outdated_record (
    record_id   text primary key,
    person_id   text        not null,
    position    bigint      not null unique,
    outdated_at timestamptz not null,
    added       text[]      not null,
    removed     text[]      not null,
    changed     text[]      not null
);

create index outdated_record_by_person on outdated_record (person_id);
