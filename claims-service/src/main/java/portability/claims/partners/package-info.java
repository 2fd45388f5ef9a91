/// The directory: who the partners are, and with which keys and certificates they are recognised.
@NullMarked
package portability.claims.partners;

import org.jspecify.annotations.NullMarked;
