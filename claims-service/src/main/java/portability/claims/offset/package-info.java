/// What institutions of a case take back for each other from what they pay the person: the matter at both of them.
@NullMarked
package portability.claims.offset;

import org.jspecify.annotations.NullMarked;
