package portability.ledger.processing;

/// What no handler of the tests takes.
record Unwanted(String stream) {}
