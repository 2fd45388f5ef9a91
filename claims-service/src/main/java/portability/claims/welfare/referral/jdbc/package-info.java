/// Read models about deaths that are referred.
@NullMarked
package portability.claims.welfare.referral.jdbc;

import org.jspecify.annotations.NullMarked;
