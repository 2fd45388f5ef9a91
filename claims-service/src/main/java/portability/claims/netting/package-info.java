/// Settlement windows between two institutions: what is due both ways, netted, and what is left of it, paid.
@NullMarked
package portability.claims.netting;

import org.jspecify.annotations.NullMarked;
