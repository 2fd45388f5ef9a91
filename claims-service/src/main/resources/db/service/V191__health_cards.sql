-- Read model, made again from the log: cards by a keyed hash of their number; what is needed to answer is sealed under the card's key.
create table health_card (
    card_id varchar(80) not null primary key,
    number_hash bytea not null,
    sealed bytea not null
);
create index health_card_number on health_card (number_hash);
