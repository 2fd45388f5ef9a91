/// What referrals bring about: documents go out, and arrive.
@NullMarked
package portability.claims.welfare.referral.followup;

import org.jspecify.annotations.NullMarked;
