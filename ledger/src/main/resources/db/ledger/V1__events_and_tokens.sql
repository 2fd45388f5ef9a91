-- The log of facts. Nothing here is ever updated or deleted.
create sequence domain_event_global_index_seq;

create table domain_event (
    global_index  bigint       not null default nextval('domain_event_global_index_seq') primary key,
    event_id      varchar(64)  not null unique,
    stream_id     varchar(255) not null,
    stream_seq    bigint       not null,
    stream_type   varchar(64),
    event_name    varchar(128) not null,
    event_version varchar(16),
    recorded_at   varchar(32)  not null,
    payload       bytea        not null,
    metadata      bytea,
    unique (stream_id, stream_seq)
);

alter sequence domain_event_global_index_seq owned by domain_event.global_index;

create table snapshot (
    event_id      varchar(64)  not null unique,
    stream_id     varchar(255) not null,
    stream_seq    bigint       not null,
    stream_type   varchar(64)  not null,
    event_name    varchar(128) not null,
    event_version varchar(16),
    recorded_at   varchar(32)  not null,
    payload       bytea        not null,
    metadata      bytea,
    primary key (stream_id, stream_seq)
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
