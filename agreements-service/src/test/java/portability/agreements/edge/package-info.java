@NullMarked
package portability.agreements.edge;

import org.jspecify.annotations.NullMarked;
