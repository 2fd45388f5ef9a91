@NullMarked
package portability.claims.invoice.check;

import org.jspecify.annotations.NullMarked;
