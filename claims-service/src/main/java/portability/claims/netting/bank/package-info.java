/// Files between this institution and its bank about what is settled: ISO 20022 camt.053, camt.054 in, camt.056 out.
@NullMarked
package portability.claims.netting.bank;

import org.jspecify.annotations.NullMarked;
