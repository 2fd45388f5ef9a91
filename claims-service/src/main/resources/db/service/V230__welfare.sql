-- Read model, made again from the log: the members of the welfare fund, and what is claimed and paid. Nobody is named: whoever looks for a member
-- hashes what she knows of her with the node's secret.
create table welfare_member (
    membership_id varchar(80) not null primary key,
    covered_until date
);
create index welfare_member_until on welfare_member (covered_until, membership_id);
create table welfare_index (
    hash bytea not null,
    membership_id varchar(80) not null,
    primary key (hash, membership_id)
);
create index welfare_index_member on welfare_index (membership_id);
create table welfare_open_claim (
    benefit_claim_id varchar(36) not null primary key,
    membership_id varchar(80) not null,
    claimed_on date not null
);
create index welfare_open_claim_member on welfare_open_claim (membership_id);
create table welfare_order (
    message_id varchar(35) not null primary key,
    membership_id varchar(80) not null,
    benefit_claim_id varchar(36) not null
);
create index welfare_order_member on welfare_order (membership_id);
