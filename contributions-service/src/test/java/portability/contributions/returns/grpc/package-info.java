/// Returns, as clients see them.
@NullMarked
package portability.contributions.returns.grpc;

import org.jspecify.annotations.NullMarked;
