@NullMarked
package portability.contributions.returns.account.grpc;

import org.jspecify.annotations.NullMarked;
