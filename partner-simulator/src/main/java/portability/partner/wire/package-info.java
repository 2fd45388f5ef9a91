/// The exchange, spoken and heard: well, or badly on command.
@NullMarked
package portability.partner.wire;

import org.jspecify.annotations.NullMarked;
