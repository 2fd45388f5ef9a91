@NullMarked
package portability.agreements.simulation;

import org.jspecify.annotations.NullMarked;
