-- Read model, made again from the log: since when a document is refused, and whether it was taken back.
alter table outbox
    add column refused_at  timestamptz,
    add column given_up    boolean not null default false,
    add column anew        boolean not null default false,
    add column given_up_at timestamptz;

-- What was refused before this was known: it is so since it was frozen at the earliest.
update outbox set refused_at = frozen_at where refusal <> '';

create index outbox_by_document on outbox (partner, document_id);

-- Read model: claims in which a document goes again in the place of one that was taken back.
create table anew_claim (
    claim_id varchar(80) not null,
    partner  varchar(40) not null,
    errand   varchar(20) not null,
    primary key (claim_id, partner, errand)
);

-- Read model: partners' documents that changed nothing, until an officer has seen to them.
create table set_aside (
    claim_id    varchar(80) not null,
    document_id varchar(36) not null,
    partner     varchar(40) not null,
    reason      varchar(40) not null,
    since       timestamptz not null,
    primary key (claim_id, document_id)
);

create index set_aside_by_age on set_aside (since, document_id);
