-- Names, nationalities and numbers that became known after the registration, sealed under the person's own key.
create table person_fact (
    fact_id      text primary key,
    person_id    text        not null,
    sealed       bytea       not null,
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz
);

create index person_fact_by_person on person_fact (person_id);

-- Keyed hashes of parts of names with birth dates: several for each name, and many persons share one.
create table person_name_key (
    key_hash  bytea not null,
    person_id text  not null,
    -- `registered`, or the fact whose name it is.
    name      text  not null,
    primary key (key_hash, person_id, name)
);

create index person_name_key_by_person on person_name_key (person_id);

-- Registrations that are one person's, from when and until when that was held.
create table person_link (
    one         text        not null,
    other       text        not null,
    linked_at   timestamptz not null,
    unlinked_at timestamptz,
    primary key (one, other, linked_at)
);

create index person_link_by_other on person_link (other);

-- Who may act for whom, sealed under the person's own key; with the reason where it was revoked.
create table mandate (
    mandate_id text primary key,
    person_id  text        not null,
    sealed     bytea       not null,
    granted_at timestamptz not null,
    revoked_at timestamptz,
    reason     bytea
);

create index mandate_by_person on mandate (person_id);
