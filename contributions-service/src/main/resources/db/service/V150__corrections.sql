-- Read models; all can be rebuilt from the log.
-- Within what time requests for corrections must be answered; what was recorded last of the same day holds.
create table correction_terms (
    from_day      date        not null,
    recorded_at   timestamptz not null,
    months        integer     not null,
    days          integer     not null,
    reminder_days integer[]   not null,
    source        text        not null,
    primary key (from_day, recorded_at)
);

-- Requests for corrections. What was said stands sealed under the person's own key; all goes when she is erased.
create table correction (
    number        text primary key,
    person_id     text    not null,
    sealed        bytea   not null,
    received_on   date    not null,
    -- As the terms said when it was lodged; absent if none said.
    answer_by     date,
    reminder_days integer[],
    source        text,
    state         text    not null,
    reminders     integer not null
);

create index correction_by_person on correction (person_id);

create index correction_open on correction (answer_by) where state in ('RECEIVED', 'ASKED', 'FORWARDED');

-- What was done about each, in that order.
create table correction_step (
    number      text        not null,
    place       integer     not null,
    person_id   text        not null,
    kind        text        not null,
    recorded_at timestamptz not null,
    sealed      bytea       not null,
    primary key (number, place)
);

create index correction_step_by_person on correction_step (person_id);
