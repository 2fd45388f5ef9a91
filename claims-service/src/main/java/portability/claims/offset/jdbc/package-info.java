/// Which requests wait for an answer.
@NullMarked
package portability.claims.offset.jdbc;

import org.jspecify.annotations.NullMarked;
