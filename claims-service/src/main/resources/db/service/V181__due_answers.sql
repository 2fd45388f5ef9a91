-- Read models, made again from the log. Until when an answer was asked for, as the notice of the claim says; from claims that were noticed before this
-- table was there, `rebuild` of the processor `awaited` brings it.
create table answer_due (
    claim_id varchar(80) not null,
    partner  varchar(40) not null,
    received boolean     not null,
    due      timestamptz not null,
    primary key (claim_id, partner, received)
);

-- What this institution owes in claims that were lodged with a partner.
create table owed (
    claim_id varchar(80) not null,
    partner  varchar(40) not null,
    errand   varchar(20) not null,
    since    timestamptz not null,
    primary key (claim_id, partner, errand)
);
