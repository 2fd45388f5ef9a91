/// How the parts are put together: the only configuration, the only source of time and chance.
@NullMarked
package portability.contributions.wiring;

import org.jspecify.annotations.NullMarked;
