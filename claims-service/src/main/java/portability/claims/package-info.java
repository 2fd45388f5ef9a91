/// Pension claims at one institution, and its exchange with the others.
@NullMarked
package portability.claims;

import org.jspecify.annotations.NullMarked;
