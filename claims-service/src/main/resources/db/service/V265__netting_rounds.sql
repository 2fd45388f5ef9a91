-- Read model, made again from the log: rounds of three institutions or more. What is in them stands in each round's stream.
create table netting_round (
    round_id varchar(80) not null primary key,
    proposer varchar(40) not null,
    last_day date        not null,
    is_over  boolean     not null default false
);

create index netting_round_newest on netting_round (last_day desc);
