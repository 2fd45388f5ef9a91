/// Cards and certificates for care during a stay, and whether one of them is valid on a day.
@NullMarked
package portability.claims.health.card;

import org.jspecify.annotations.NullMarked;
