-- Read model, made again from the log: what of invoices' lines was paid.
alter table invoice_batch add column paid bigint not null default 0;
