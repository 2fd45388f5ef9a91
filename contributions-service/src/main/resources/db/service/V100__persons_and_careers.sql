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

-- What was said of periods, and when it was recorded.
create table period (
    period_id   text primary key,
    person_id   text        not null,
    institution text        not null,
    scheme      text        not null,
    kind        text        not null,
    activity    text        not null,
    first_day   date        not null,
    last_day    date        not null,
    quantity    numeric,
    unit        text,
    earnings    numeric,
    currency    text,
    employer    text,
    recorded_at timestamptz not null,
    return_id   text,
    return_line integer,
    -- Keyed hash of the person and all that is said: finds equal lines.
    line_hash   uuid        not null
);

create index period_by_person on period (person_id, first_day);

create index period_by_line on period (line_hash);

-- When and why a period ceased to hold; superseded by another, or withdrawn.
create table period_end (
    period_id     text primary key,
    ended_at      timestamptz not null,
    reason        text        not null,
    superseded_by text
);

create table refused_row (
    return_id      text    not null,
    line           integer not null,
    column_heading text    not null,
    reason         text    not null,
    primary key (return_id, line)
);
