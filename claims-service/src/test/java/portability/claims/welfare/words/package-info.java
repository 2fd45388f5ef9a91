@NullMarked
package portability.claims.welfare.words;

import org.jspecify.annotations.NullMarked;
