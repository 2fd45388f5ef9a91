package portability.contributions.person;

/// A number of another institution became one person's.
///
/// @param number keyed hash of institution and number
public record NumberClaimed(String number, String personId) {}
