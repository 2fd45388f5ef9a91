/// The exchange with other institutions: who may, how much, and in what form.
@NullMarked
package portability.claims.exchange;

import org.jspecify.annotations.NullMarked;
