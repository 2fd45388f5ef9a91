/// Exchange rates as they were published, with who loaded them.
@NullMarked
package portability.claims.netting.rates;

import org.jspecify.annotations.NullMarked;
