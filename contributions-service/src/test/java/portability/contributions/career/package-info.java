@NullMarked
package portability.contributions.career;

import org.jspecify.annotations.NullMarked;
