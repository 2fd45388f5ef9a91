@NullMarked
package portability.claims.statement;

import org.jspecify.annotations.NullMarked;
