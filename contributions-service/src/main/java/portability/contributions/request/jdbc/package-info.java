/// How rows of read models are written: many at once.
@NullMarked
package portability.contributions.request.jdbc;

import org.jspecify.annotations.NullMarked;
