@NullMarked
package portability.contributions.link;

import org.jspecify.annotations.NullMarked;
