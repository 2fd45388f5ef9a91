-- On what evidence officers recorded periods, or why they corrected others, sealed under the person's own key.
create table period_evidence (
    period_id text primary key,
    person_id text  not null,
    sealed    bytea not null
);

create index period_evidence_by_person on period_evidence (person_id);

-- The lines of a return that a payment pays in full, where it names any.
create table return_payment_line (
    return_id  text    not null,
    line       integer not null,
    payment_id text    not null,
    primary key (return_id, line, payment_id)
);
