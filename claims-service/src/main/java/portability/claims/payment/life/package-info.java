/// Whether whoever gets a pension lives: certificates without travelling, and deaths, between institutions.
@NullMarked
package portability.claims.payment.life;

import org.jspecify.annotations.NullMarked;
