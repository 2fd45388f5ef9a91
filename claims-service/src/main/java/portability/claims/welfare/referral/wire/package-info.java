/// Documents between institutions about deaths that are referred.
@NullMarked
package portability.claims.welfare.referral.wire;

import org.jspecify.annotations.NullMarked;
