-- Read models. Rows are only ever added; all can be rebuilt from the log.
-- Who a person is, sealed under the person's own key; it goes when the person is erased.
create table person (
    person_id text  primary key,
    sealed    bytea not null
);

-- Numbers as keyed hashes: enough to find a person by one, and nothing else.
create table person_number (
    number_hash bytea primary key,
    person_id   text not null
);

create index person_number_by_person on person_number (person_id);

-- Periods and when each was recorded. What was said of one stands sealed under the person's own key.
create table period (
    period_id   text primary key,
    person_id   text        not null,
    sealed      bytea       not null,
    recorded_at timestamptz not null,
    return_id   text,
    return_line integer,
    -- Keyed hash of the person and all that is said: finds equal lines.
    line_hash   uuid        not null
);

create index period_by_person on period (person_id);

create index period_by_line on period (line_hash);

-- When and why a period ceased to hold; superseded by another, or withdrawn.
create table period_end (
    period_id     text primary key,
    person_id     text        not null,
    ended_at      timestamptz not null,
    -- The reason.
    sealed        bytea       not null,
    superseded_by text
);

create index period_end_by_person on period_end (person_id);

create table refused_row (
    return_id      text    not null,
    line           integer not null,
    column_heading text    not null,
    reason         text    not null,
    primary key (return_id, line)
);
