-- What is due is read in the order of its days, so many rows as a window takes.
drop index book_item_due;
create index book_item_due
    on book_item (partner, due_day, case_id, line_number, currency, kind, side)
    where state = 'DUE' and amount <> 0;

-- What was paid in excess.
create index book_item_advanced on book_item (partner, case_id)
    where kind = 'ADVANCES' and state = 'DUE' and due_day is null and amount <> 0;

-- The windows on which something was paid were all looked at for that; now nobody reads which they are.
drop table netting_matter;
