/// Partners are asked for their own part, all at once; what they sign is verified.
@NullMarked
package portability.claims.statement.asking;

import org.jspecify.annotations.NullMarked;
