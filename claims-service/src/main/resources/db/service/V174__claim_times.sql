-- Read model, made again from the log: how long claims took here with each partner, from the first document that was
-- frozen for it to the close of the claim. Which claims, and nothing of whom they are about.
create table claim_time (
    claim_id varchar(80) not null,
    partner varchar(64) not null,
    begun_at timestamptz not null,
    closed_at timestamptz,
    primary key (claim_id, partner)
);

create index claim_time_of_partner on claim_time (partner, closed_at);
