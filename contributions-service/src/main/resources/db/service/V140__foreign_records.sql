-- Records of other institutions as received, sealed under the person's own key. Rows are only added.
create table foreign_record (
    person_id   text        not null,
    institution text        not null,
    document_id text        not null,
    kept_at     timestamptz not null,
    sealed      bytea       not null,
    primary key (person_id, institution, document_id)
);

-- What contradicts between institutions: what is said of persons is sealed.
create table clarification (
    case_id   text primary key,
    person_id text        not null,
    rule      text        not null,
    one       text        not null,
    other     text        not null,
    status    text        not null,
    opened_at timestamptz not null,
    due_on    date        not null,
    moves     int         not null,
    sealed    bytea       not null
);

create index clarification_by_person on clarification (person_id);
create index clarification_open on clarification (due_on, case_id) where status = 'OPEN';

-- How much was recorded of a registration when it was compared last; no read model, and no loss.
create table clarification_considered (
    person_id text primary key,
    mark      text not null
);
