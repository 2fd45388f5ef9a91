@NullMarked
package portability.ledger.privacy.erasure;

import org.jspecify.annotations.NullMarked;
