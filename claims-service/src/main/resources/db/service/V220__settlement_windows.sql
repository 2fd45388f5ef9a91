-- Read model, made again from the log: settlement windows. What is in them stands in each window's stream.
create table netting_window (
    window_id varchar(80) not null primary key,
    partner   varchar(40) not null,
    opened_on date        not null
);

create index netting_window_of_partner on netting_window (partner, opened_on desc);
