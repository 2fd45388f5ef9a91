/// The rpcs about what is due on returns, and about their end.
@NullMarked
package portability.contributions.returns.account.grpc;

import org.jspecify.annotations.NullMarked;
