-- The log of facts: docs/log-format.md. Nothing in it is ever updated or deleted.
create table log_entry (
    leaf_index    bigint           not null primary key,
    event_id      uuid             not null,
    stream_id     text collate "C" not null,
    stream_seq    bigint           not null,
    stream_type   text             not null,
    event_name    text             not null,
    event_version integer          not null,
    -- Microseconds since 1970.
    recorded_at   bigint           not null,
    metadata      bytea            not null,
    payload       bytea            not null,
    leaf_hash     bytea            not null,
    unique (stream_id, stream_seq)
);

-- Which log this is. The name without its incarnation is the service's: NL:SVB/claims.
create table log_identity (
    only_one    boolean primary key default true check (only_one),
    name        text    not null,
    incarnation integer not null
);

-- What each command was answered, in the transaction of its events. The digest is keyed, the reply encrypted.
create table command_receipt (
    command_id  text collate "C" not null primary key,
    digest      bytea            not null,
    reply       bytea            not null,
    recorded_at bigint           not null
);

-- The keys of persons and cases, each wrapped under a key that is in no database. Erasing a person deletes the row.
create table subject_key (
    subject    text collate "C" not null primary key,
    kek_id     text             not null,
    wrapped    bytea            not null,
    created_at bigint           not null
);

-- The state of a stream up to an event, so that not all of it need be read. Encrypted; can be deleted at any time.
create table snapshot (
    stream_id  text collate "C" not null primary key,
    stream_seq bigint           not null,
    state_name text             not null,
    state      bytea            not null
);

-- Complete tiles of 256 hashes of the Merkle tree. Follow from the leaf hashes.
create table log_tile (
    level      smallint not null,
    tile_index bigint   not null,
    hashes     bytea    not null,
    primary key (level, tile_index)
);

create table log_checkpoint (
    tree_size bigint not null primary key,
    note      text   not null,
    signed_at bigint not null
);

-- How far each segment of each processor has come: all entries before `applied` are dealt with.
create table processor_token (
    processor  text   collate "C" not null,
    segment    integer            not null,
    applied    bigint             not null,
    -- The instance that works on it, and when it last said so by the database's clock.
    owner      text,
    claimed_at timestamptz,
    -- Why it does not get on; empty while it does.
    stopped    text               not null default '',
    primary key (processor, segment)
);

-- Events a processor could not apply and those that wait behind them, by their place in the log: no payload is copied.
create table dead_letter (
    processor    text   collate "C" not null,
    leaf_index   bigint             not null,
    stream_id    text   collate "C" not null,
    -- A reason of ours, the kind of the exception and where; never its text.
    cause        text               not null,
    attempts     integer            not null,
    parked_at    timestamptz        not null,
    touched_at   timestamptz        not null,
    -- Given up for good; the log says so too.
    discarded_at timestamptz,
    discarded_by text,
    reason       text,
    -- Whose data the event holds, by the ids the log knows; null where that cannot be told: then it may be anyone's.
    about        text[],
    primary key (processor, leaf_index)
);

create index dead_letter_waiting on dead_letter (processor, stream_id, leaf_index) where discarded_at is null;

-- Read models that are being made anew, until their processor has applied so many entries.
create table read_model_rebuild (
    processor text   collate "C" not null primary key,
    until     bigint             not null
);
