/// A claim as one institution sees it: state, facts, and what is to be done next. Pure but for the Axon class.
@NullMarked
package portability.claims.claim;

import org.jspecify.annotations.NullMarked;
