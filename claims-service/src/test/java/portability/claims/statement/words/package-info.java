@NullMarked
package portability.claims.statement.words;

import org.jspecify.annotations.NullMarked;
