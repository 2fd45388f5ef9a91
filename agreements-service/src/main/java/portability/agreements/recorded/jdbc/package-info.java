/// The read model of cases with determinations.
@NullMarked
package portability.agreements.recorded.jdbc;

import org.jspecify.annotations.NullMarked;
