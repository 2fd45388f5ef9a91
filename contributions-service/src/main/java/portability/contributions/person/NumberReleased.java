package portability.contributions.person;

/// A number had been recorded for the wrong person: it is nobody's again.
///
/// @param number keyed hash of institution and number
public record NumberReleased(String number, String personId) {}
