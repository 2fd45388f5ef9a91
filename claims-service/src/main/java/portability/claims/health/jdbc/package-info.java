/// What waits for an officer about rights to health care.
@NullMarked
package portability.claims.health.jdbc;

import org.jspecify.annotations.NullMarked;
