package portability.ledger.processing;

import portability.ledger.codec.OfKind;

/// Comes in kinds, of which the notes take one.
record Sorted(String stream, String kind) implements OfKind {}
