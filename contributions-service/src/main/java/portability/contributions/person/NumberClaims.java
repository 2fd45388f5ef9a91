package portability.contributions.person;

import portability.contributions.refusal.Refused;

/// Claims numbers of other institutions for a person, in the unit of work of the command that is being handled.
@FunctionalInterface
interface NumberClaims {
    /// @param number keyed hash of institution and number
    /// @throws Refused NumberTaken if it is another person's
    void claim(String number, String personId);
}
