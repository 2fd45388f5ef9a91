-- Read models, made again from the log: the book between this institution and its partners. No personal data.
-- Amounts are in minor units of the account's currency.

-- What was booked, by the place of its event in the log.
create table book_entry (
    place        bigint           not null primary key,
    entry_id     text collate "C" not null,
    reason       varchar(20)      not null,
    source_event varchar(80)      not null,
    source       text collate "C" not null,
    source_place bigint           not null,
    day          date             not null
);

create index book_entry_by_source on book_entry (source, source_place);

-- The legs of entries: more than nothing where debited, less where credited.
create table book_leg (
    place       bigint           not null,
    leg         integer          not null,
    account     text collate "C" not null,
    amount      bigint           not null,
    case_id     varchar(80)      not null default '',
    line_number varchar(40)      not null default '',
    primary key (place, leg)
);

create index book_leg_by_account on book_leg (account, place);
create index book_leg_by_case on book_leg (case_id, place) where case_id <> '';

-- What each account comes to now.
create table book_balance (
    account text collate "C" not null primary key,
    partner varchar(40)      not null,
    balance bigint           not null,
    legs    bigint           not null
);

create index book_balance_by_partner on book_balance (partner);

-- What is open of each line, and in which state; nothing where it went on to another state.
create table book_item (
    partner     varchar(40)             not null,
    case_id     varchar(80) collate "C" not null,
    line_number varchar(40) collate "C" not null,
    currency    varchar(3)              not null,
    kind        varchar(20) collate "C" not null,
    side        varchar(10) collate "C" not null,
    state       varchar(10) collate "C" not null,
    amount      bigint                  not null,
    due_day     date,
    entry_place bigint                  not null,
    primary key (partner, case_id, line_number, currency, kind, side, state)
);

create index book_item_open on book_item (partner, case_id, line_number, currency, kind, side, state)
    where amount <> 0;
create index book_item_due on book_item (partner, due_day) where state = 'DUE' and amount <> 0;
