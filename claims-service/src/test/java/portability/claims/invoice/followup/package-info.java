@NullMarked
package portability.claims.invoice.followup;

import org.jspecify.annotations.NullMarked;
