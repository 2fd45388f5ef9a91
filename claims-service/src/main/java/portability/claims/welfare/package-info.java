/// The migrant welfare fund of this node's country: members by contract, what families claim, what is decided and paid.
/// Pure: decides and evolves. Benefits are fixed by the fund's schedule; nothing is totalised.
@NullMarked
package portability.claims.welfare;

import org.jspecify.annotations.NullMarked;
