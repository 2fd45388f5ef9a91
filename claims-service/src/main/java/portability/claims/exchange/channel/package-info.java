/// Connections to partners: mTLS, one each.
@NullMarked
package portability.claims.exchange.channel;

import org.jspecify.annotations.NullMarked;
