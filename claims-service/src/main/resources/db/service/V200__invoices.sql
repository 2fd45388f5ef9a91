-- Read models, made again from the log: invoices at either side, and what became of their lines, by the batch. Nobody is in them.
create table invoice (
    invoice_id varchar(80) not null primary key,
    side varchar(16) not null,
    creditor varchar(64) not null,
    debtor varchar(64) not null,
    partner varchar(64) not null,
    reference varchar(64) not null,
    method varchar(32) not null,
    half_year varchar(8) not null,
    currency varchar(3) not null,
    published varchar(10) not null,
    opened_at timestamptz not null,
    batches integer not null default 0,
    introduced_on date,
    late boolean not null default false
);
create index invoice_opened on invoice (opened_at desc, invoice_id);
create table invoice_batch (
    invoice_id varchar(80) not null,
    batch integer not null,
    lines integer not null,
    claimed bigint not null,
    accepted bigint not null default 0,
    contested bigint not null default 0,
    withdrawn bigint not null default 0,
    settled_lines integer not null default 0,
    primary key (invoice_id, batch)
);
