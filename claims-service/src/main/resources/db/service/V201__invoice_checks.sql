-- Read models, made again from the log: which lines wait for the creditor, what was paid on the whole, and by what two lines of the same care are found
-- without reading either.
alter table invoice add column down_paid bigint not null default 0;
alter table invoice_batch add column waiting_lines integer not null default 0;
alter table invoice_batch add column waits_since date;
create table invoice_care (
    hash uuid not null,
    invoice_id varchar(80) not null,
    batch integer not null,
    line integer not null,
    added_at timestamptz not null,
    primary key (invoice_id, line)
);
create index invoice_care_hash on invoice_care (hash);
