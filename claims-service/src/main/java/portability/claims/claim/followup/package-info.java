/// What moves a claim: documents that came in, and the steps still to be done.
@NullMarked
package portability.claims.claim.followup;

import org.jspecify.annotations.NullMarked;
