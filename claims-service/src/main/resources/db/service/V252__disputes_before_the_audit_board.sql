alter table invoice_batch add column referred_since date;
