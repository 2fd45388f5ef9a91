/// Settlement: what is netted, agreed and paid.
@NullMarked
package portability.claims.netting;

import org.jspecify.annotations.NullMarked;
