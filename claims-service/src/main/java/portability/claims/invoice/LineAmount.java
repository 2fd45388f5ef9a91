package portability.claims.invoice;

/// What a line asks for.
///
/// @param minor in the minor unit of the invoice's currency
public record LineAmount(int line, long minor) {}
