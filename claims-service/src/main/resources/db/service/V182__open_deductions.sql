-- Read model, made again from the log: requests of others for a deduction that wait for an answer.
create table open_deduction (
    deduction_id varchar(36) not null primary key,
    claim_id varchar(80) not null,
    asked_by varchar(64) not null,
    came_on date not null
);
create index open_deduction_claim on open_deduction (claim_id);
