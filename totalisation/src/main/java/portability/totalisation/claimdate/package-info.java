/// Where a claim is handled and which day counts as its date. Rules of the regulation; elsewhere only by a
/// clause.
@NullMarked
package portability.totalisation.claimdate;

import org.jspecify.annotations.NullMarked;
