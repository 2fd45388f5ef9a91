/// What an institution does in a case: certifies, decides, summarises.
@NullMarked
package portability.partner.cases;

import org.jspecify.annotations.NullMarked;
