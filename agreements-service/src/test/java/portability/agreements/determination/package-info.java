@NullMarked
package portability.agreements.determination;

import org.jspecify.annotations.NullMarked;
