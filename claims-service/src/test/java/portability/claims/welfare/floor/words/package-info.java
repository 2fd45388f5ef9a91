@NullMarked
package portability.claims.welfare.floor.words;

import org.jspecify.annotations.NullMarked;
