package portability.contributions.person;

import portability.contributions.refusal.Refused;

/// Claims numbers for a person, in the unit of work of the command that is being handled.
interface NumberClaims {
    /// @param number keyed hash of institution and number
    /// @throws Refused NumberTaken if it is another person's
    void claim(String number, String personId);

    /// Gives back a number that had been claimed for the wrong person.
    void release(String number, String personId);
}
