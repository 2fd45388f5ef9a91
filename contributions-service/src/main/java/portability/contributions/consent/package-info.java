/// Consents of persons to what the law does not let an institution do without them.
@NullMarked
package portability.contributions.consent;

import org.jspecify.annotations.NullMarked;
