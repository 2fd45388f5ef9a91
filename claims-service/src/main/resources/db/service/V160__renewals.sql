-- Read model, made again from the log: claims whose own record is being certified anew, closed or not.
create table renewing_claim (
    claim_id varchar(80) not null primary key
);

-- How far contributions-service was heard on records that are out of date. No read model: it may be set back, never
-- ahead; what is heard twice changes nothing.
create table outdated_heard (
    position bigint not null
);

insert into outdated_heard (position) values (0);
