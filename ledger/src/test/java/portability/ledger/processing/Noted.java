package portability.ledger.processing;

import portability.ledger.privacy.Subject;

/// What the tests' log is made of: number `n` in a stream.
record Noted(@Subject String stream, int n) {}
