@NullMarked
package portability.agreements.register;

import org.jspecify.annotations.NullMarked;
