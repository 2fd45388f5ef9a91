@NullMarked
package portability.agreements;

import org.jspecify.annotations.NullMarked;
