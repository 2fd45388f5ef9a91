/// Tests of rights to health care.
@NullMarked
package portability.claims.health;

import org.jspecify.annotations.NullMarked;
