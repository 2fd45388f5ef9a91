-- Read models. Rows are only ever added; all can be rebuilt from the log.
create table person (
    person_id     text primary key,
    family_name   text   not null,
    given_names   text   not null,
    birth_date    date   not null,
    sex           text   not null,
    nationalities text[] not null
);

create table person_number (
    institution text not null,
    number      text not null,
    person_id   text not null,
    primary key (institution, number),
    unique (person_id, institution)
);

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
