-- How far a check has come, for whoever waits for it. No read model: made from nothing, and deleted when it is over.
create table return_check (
    return_id text primary key,
    rows      integer not null,
    refused   integer not null
);
