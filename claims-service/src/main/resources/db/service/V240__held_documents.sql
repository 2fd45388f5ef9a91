-- Read model, made again from the log: documents that are not sent yet, because their partner has not said that its release knows them.
create table held_document (
    place       bigint generated always as identity,
    partner     varchar(40) not null,
    document_id varchar(36) not null,
    kind        varchar(60) not null,
    case_id     varchar(80) not null,
    held_at     timestamptz not null,
    primary key (partner, document_id)
);

create index held_document_by_case on held_document (case_id);
