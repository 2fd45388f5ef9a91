-- Read models, made again from the log: windows and advances, whether anything was paid on them, and which payment is for which.
create table netting_matter (
    window_id varchar(80) not null primary key,
    partner   varchar(40) not null,
    paid      boolean     not null default false
);

create index netting_matter_paid on netting_matter (partner) where paid;

create table netting_payment (
    payment_id varchar(35) not null primary key,
    window_id  varchar(80) not null
);
