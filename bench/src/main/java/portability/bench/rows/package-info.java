/// What each row of the table measures.
@NullMarked
package portability.bench.rows;

import org.jspecify.annotations.NullMarked;
