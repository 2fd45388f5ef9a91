-- Read model, made again from the log: claims on their way to another contact institution, which has not receipted them yet.
create table forwarding_claim (
    claim_id    varchar(80) not null primary key,
    partner     varchar(64) not null,
    document_id varchar(64) not null
);
