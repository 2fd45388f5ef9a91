@NullMarked
package portability.ledger.codec;

import org.jspecify.annotations.NullMarked;
