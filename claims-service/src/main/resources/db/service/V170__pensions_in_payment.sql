-- Read model, made again from the log: pensions in payment. What is due stands in each pension's stream.
create table pension_in_payment (
    claim_id varchar(80) not null primary key
);
