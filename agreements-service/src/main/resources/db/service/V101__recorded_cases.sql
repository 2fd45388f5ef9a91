-- Cases of which determinations are kept, by the reference their owner gave them. What was determined stands sealed in the log.
create table recorded_case (
    reference text primary key
);
