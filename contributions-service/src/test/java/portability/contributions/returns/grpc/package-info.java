@NullMarked
package portability.contributions.returns.grpc;

import org.jspecify.annotations.NullMarked;
