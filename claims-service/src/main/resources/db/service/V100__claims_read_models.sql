-- Read models: all of it can be made again from domain_event. No personal data.

-- Who is in the directory.
create table partner (
    institution varchar(40) not null primary key
);

-- Documents for partners. The bytes stand in the partner's stream, at stream_seq.
create table outbox (
    partner     varchar(40) not null,
    pair_seq    bigint      not null,
    document_id varchar(36) not null,
    stream_seq  bigint      not null,
    -- What it is about, so that the person can be told who was sent what.
    case_id     varchar(80) not null,
    kind        varchar(40) not null,
    frozen_at   timestamptz not null,
    receipted   boolean     not null default false,
    refusal     varchar(64) not null default '',
    primary key (partner, pair_seq)
);

create index outbox_by_case on outbox (case_id);

create index outbox_open on outbox (partner, pair_seq) where not receipted;

-- Claims that are not closed.
create table open_claim (
    claim_id varchar(80) not null primary key
);
