@NullMarked
package portability.contributions.person;

import org.jspecify.annotations.NullMarked;
