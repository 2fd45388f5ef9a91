/// The edge of referrals.
@NullMarked
package portability.claims.welfare.referral.grpc;

import org.jspecify.annotations.NullMarked;
