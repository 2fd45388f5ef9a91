/// What every rpc of the service shares: the wire's words, pages, request ids.
@NullMarked
package portability.agreements.edge;

import org.jspecify.annotations.NullMarked;
