@NullMarked
package portability.contributions.consent;

import org.jspecify.annotations.NullMarked;
