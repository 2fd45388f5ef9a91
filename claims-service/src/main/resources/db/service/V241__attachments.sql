-- Read model, made again from the log: by which documents files were sent and came. What they are and hold stands in the log alone, sealed.
create table attachment (
    document_id varchar(36) not null,
    partner     varchar(40) not null,
    received    boolean     not null,
    case_id     varchar(80) not null,
    pair_seq    bigint      not null,
    since       timestamptz not null,
    primary key (partner, received, document_id)
);

create index attachment_by_case on attachment (case_id, since, document_id);
