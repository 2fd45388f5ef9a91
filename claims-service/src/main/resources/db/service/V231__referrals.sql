-- Read models, made again from the log. Deaths that others referred to the fund here, until they are answered …
create table open_referral (
    case_id varchar(80) not null primary key,
    pension_id varchar(80) not null,
    referred_by varchar(64) not null,
    came_on date not null,
    answered boolean not null
);
create index open_referral_pension on open_referral (pension_id);
-- … and which cases are about one insured person, by keyed hashes of her numbers.
create table linked_case (
    hash bytea not null,
    case_id varchar(80) not null,
    kind varchar(10) not null,
    primary key (hash, case_id)
);
create index linked_case_id on linked_case (case_id);
-- Claims that were referred for a floor, from here or to here.
create table floor_referral (
    claim_id varchar(80) not null,
    partner varchar(64) not null,
    residence char(2) not null,
    is_own boolean not null,
    day date not null,
    primary key (claim_id, is_own)
);
