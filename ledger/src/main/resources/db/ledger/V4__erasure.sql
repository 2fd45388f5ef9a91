-- Erasures are few and are found by their events, not in a table of their own.
create index log_entry_of_erasures on log_entry (leaf_index)
    where event_name in ('privacy.SubjectErased', 'privacy.ErasureConfirmed');
