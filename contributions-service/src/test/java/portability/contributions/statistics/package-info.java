@NullMarked
package portability.contributions.statistics;

import org.jspecify.annotations.NullMarked;
