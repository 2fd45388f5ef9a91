-- How far a check has come, for whoever waits for it. No read model: made from nothing, and deleted when it is over.
create table return_check (
    return_id text primary key,
    rows      integer not null,
    refused   integer not null
);

-- Read models. Rows are only ever added; all can be rebuilt from the log. None is about a person.
-- When contributions to a scheme are due; what was recorded last of the same day holds.
create table return_terms (
    scheme           text        not null,
    from_day         date        not null,
    recorded_at      timestamptz not null,
    due_day_of_month integer     not null,
    reminder_days    integer[]   not null,
    counts_unpaid    boolean     not null,
    primary key (scheme, from_day, recorded_at)
);

-- Returns whose lines hold only when those of another have ended.
create table return_replacing (
    return_id text primary key,
    replaces  text not null
);

create table return_due (
    return_id text    not null,
    currency  text    not null,
    amount    numeric not null,
    primary key (return_id, currency)
);

-- A payment that was reversed is followed by its negative.
create table return_payment (
    payment_id  text primary key,
    return_id   text        not null,
    currency    text        not null,
    amount      numeric     not null,
    recorded_at timestamptz not null
);

create index return_payment_by_return on return_payment (return_id);

create table return_reminder (
    return_id text    not null,
    number    integer not null,
    due_on    date    not null,
    primary key (return_id, number)
);

create index return_reminder_by_day on return_reminder (due_on);

create table return_reminded (
    return_id   text    not null,
    number      integer not null,
    reminded_on date    not null,
    primary key (return_id, number)
);

-- When and why the lines of a return ceased to hold; superseded by those of another return, or withdrawn.
create table return_end (
    return_id     text primary key,
    ended_at      timestamptz not null,
    reason        text        not null,
    superseded_by text
);

create index return_end_by_successor on return_end (superseded_by);
