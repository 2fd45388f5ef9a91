-- Read models, made again from the log: what other institutions asked this one to attest ...
create table life_request (
    document_id    varchar(36) not null primary key,
    claim_id       varchar(80) not null,
    institution    varchar(40) not null,
    due            date        not null,
    suspended_from date        not null,
    answer_id      varchar(36) not null,
    answered       boolean     not null default false
);

create index life_request_by_answer on life_request (answer_id);
create index life_request_open on life_request (due, document_id) where not answered;

-- ... and the pensions that wait for word that somebody lives, or for an officer's look at a death.
create table awaited_life (
    claim_id  varchar(80) not null primary key,
    due       date        not null,
    suspended boolean     not null default false,
    told      integer     not null default 0
);

create index awaited_life_by_due on awaited_life (due, claim_id);
