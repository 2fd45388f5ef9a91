package portability.claims.invoice;

/// An amount of a line: what it asks for, or is lowered to, or what of it was paid.
///
/// @param minor in the minor unit of the invoice's currency; of payments, below 0 where one came back
public record LineAmount(int line, long minor) {}
