-- Read model, made again from the log: a line of months has a hash for each of them.
alter table invoice_care drop constraint invoice_care_pkey;
alter table invoice_care add primary key (invoice_id, line, hash);
