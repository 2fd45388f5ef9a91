-- Read models: all of it can be made again from the log.
-- Steps in the lives of instruments: proposed by one officer, enacted by another. No data of insured persons.
create table instrument_step (
    instrument_id text        not null,
    proposal      integer     not null,
    step          text        not null,
    effective_on  date        not null,
    reason        text        not null,
    proposed_by   text        not null,
    proposed_at   timestamptz not null,
    -- Of a new instrument only: its title, and its states with spaces between.
    title         text        not null,
    states        text        not null,
    enacted_by    text,
    enacted_at    timestamptz,
    dropped_at    timestamptz,
    primary key (instrument_id, proposal)
);
