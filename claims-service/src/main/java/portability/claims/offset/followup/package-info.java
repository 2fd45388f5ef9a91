/// What a deduction brings about: documents, and its effect on pensions in payment.
@NullMarked
package portability.claims.offset.followup;

import org.jspecify.annotations.NullMarked;
