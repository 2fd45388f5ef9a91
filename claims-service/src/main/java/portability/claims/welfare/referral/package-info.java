/// Deaths that are referred to a fund: from the institution where somebody worked or died to the one that hosts the
/// fund of
/// her country of origin, and back. Pure: decides and evolves.
@NullMarked
package portability.claims.welfare.referral;

import org.jspecify.annotations.NullMarked;
