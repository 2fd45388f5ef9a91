package portability.ledger.processing;

/// Marks an exception that says nothing about the event: it passes, and the event is tried again until it does.
public interface Passing {}
