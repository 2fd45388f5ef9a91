package portability.ledger.processing;

/// What the tests' log is made of: number `n` in a stream.
record Noted(String stream, int n) {}
