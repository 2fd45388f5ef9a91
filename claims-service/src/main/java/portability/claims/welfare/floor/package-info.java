/// Where all pensions of somebody do not reach what the state where she lives guarantees: told, and referred. Changes
/// none.
@NullMarked
package portability.claims.welfare.floor;

import org.jspecify.annotations.NullMarked;
