/// Tests of what follows from what is said about rights to health care.
@NullMarked
package portability.claims.health.followup;

import org.jspecify.annotations.NullMarked;
