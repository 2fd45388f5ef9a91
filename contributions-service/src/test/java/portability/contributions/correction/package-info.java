@NullMarked
package portability.contributions.correction;

import org.jspecify.annotations.NullMarked;
