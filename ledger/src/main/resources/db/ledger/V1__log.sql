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

-- How far each processor has come.
create table processor_token (
    processor  varchar(128) not null,
    segment    integer      not null,
    token      bytea,
    token_type varchar(255),
    stored_at  varchar(64),
    owner      varchar(255),
    primary key (processor, segment)
);

-- Events a read model could not apply, by their place in the log: no payload is copied.
create table dead_letter (
    processor   text   not null,
    sequence_id text   not null,
    position    bigint not null,
    leaf_index  bigint not null,
    segment_of  text   not null default '',
    cause       text   not null,
    attempts    integer not null default 0,
    enqueued_at bigint not null,
    touched_at  bigint not null,
    taken_until bigint,
    primary key (processor, sequence_id, position)
);
