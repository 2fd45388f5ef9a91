-- Read models; all can be rebuilt from the log.
-- To what persons consent, sealed under the person's own key; it goes when she is erased.
create table consent (
    consent_id text primary key,
    person_id  text        not null,
    sealed     bytea       not null,
    given_at   timestamptz not null,
    revoked_at timestamptz
);

create index consent_by_person on consent (person_id);

-- What was proposed about two registrations, and how it was decided. The reason stands sealed under the key of the first.
create table link_proposal (
    one         text        not null,
    other       text        not null,
    place       integer     not null,
    change      text        not null,
    sealed      bytea       not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    confirmed   boolean,
    decided_by  text,
    decided_at  timestamptz,
    primary key (one, other, place)
);

create index link_proposal_by_other on link_proposal (other);

create index link_proposal_undecided on link_proposal (proposed_at) where confirmed is null;
