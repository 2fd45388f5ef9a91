package portability.claims.exchange.pair;

import portability.claims.Octets;

/// A receipt and its signature, as sent.
public record SignedReceipt(Octets receipt, Octets signature) {}
