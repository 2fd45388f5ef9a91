/// How events become bytes, under names of ours, and bytes events again.
@NullMarked
package portability.ledger.codec;

import org.jspecify.annotations.NullMarked;
