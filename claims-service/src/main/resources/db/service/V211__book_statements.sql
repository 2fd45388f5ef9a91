-- Read model, made again from the log: statements of the book that were made here or came. No personal data.
create table book_statement (
    statement_id varchar(80) collate "C" not null primary key,
    partner      varchar(40)             not null,
    -- In the log.
    place        bigint                  not null
);

create index book_statement_by_place on book_statement (place);
