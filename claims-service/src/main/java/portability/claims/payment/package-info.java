/// From an own decision to money: what is due for which month, what was paid, and to which account. Pure but for its
/// Axon shell and its desk.
@NullMarked
package portability.claims.payment;

import org.jspecify.annotations.NullMarked;
