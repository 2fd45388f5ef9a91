package portability.ledger.processing;

import portability.ledger.privacy.DestroysKey;

/// All notes of a stream go, whose key is destroyed.
public record Forgotten(String subject) implements DestroysKey {}
