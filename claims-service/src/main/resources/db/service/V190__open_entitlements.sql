-- Read model, made again from the log: requests, entitlement documents and changes of others that wait for an officer.
create table open_entitlement (
    document_id varchar(36) not null primary key,
    entitlement_id varchar(80) not null,
    partner varchar(64) not null,
    awaited varchar(16) not null,
    since date not null
);
create index open_entitlement_case on open_entitlement (entitlement_id);
