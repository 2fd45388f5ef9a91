@NullMarked
package portability.claims.welfare.referral;

import org.jspecify.annotations.NullMarked;
