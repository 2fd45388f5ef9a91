/// What the family is told after a death abroad.
@NullMarked
package portability.claims.welfare.referral.words;

import org.jspecify.annotations.NullMarked;
