/// The only configuration classes, and all settings.
@NullMarked
package portability.claims.wiring;

import org.jspecify.annotations.NullMarked;
