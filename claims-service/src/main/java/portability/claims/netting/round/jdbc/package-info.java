/// Read models of rounds.
@NullMarked
package portability.claims.netting.round.jdbc;

import org.jspecify.annotations.NullMarked;
