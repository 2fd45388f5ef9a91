@NullMarked
package portability.contributions.clarification;

import org.jspecify.annotations.NullMarked;
