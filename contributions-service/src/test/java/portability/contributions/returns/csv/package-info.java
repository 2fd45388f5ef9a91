@NullMarked
package portability.contributions.returns.csv;

import org.jspecify.annotations.NullMarked;
