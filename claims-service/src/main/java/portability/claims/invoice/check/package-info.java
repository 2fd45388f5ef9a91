/// What is looked at when lines of an invoice come, and what is plain enough to be decided by rules.
@NullMarked
package portability.claims.invoice.check;

import org.jspecify.annotations.NullMarked;
