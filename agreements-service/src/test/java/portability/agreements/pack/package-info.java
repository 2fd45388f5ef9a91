@NullMarked
package portability.agreements.pack;

import org.jspecify.annotations.NullMarked;
