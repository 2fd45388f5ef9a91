/// What institutions tell each other about rights to health care.
@NullMarked
package portability.claims.health.wire;

import org.jspecify.annotations.NullMarked;
