package portability.contributions.clarification;

/// Why nothing contradicts any more, though nobody answered.
public enum ClosedBecause {
    /// A newer record of theirs came, or is no longer one of this person.
    THEIR_RECORDS_CHANGED,
    /// Our own record, or what we know of the person.
    OUR_FACTS_CHANGED,
    /// An officer found their record to be another person's.
    SET_ASIDE
}
