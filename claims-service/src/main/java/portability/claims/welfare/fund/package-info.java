/// What officers of the fund do, by the rules of the law.
@NullMarked
package portability.claims.welfare.fund;

import org.jspecify.annotations.NullMarked;
