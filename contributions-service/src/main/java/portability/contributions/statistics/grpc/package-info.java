/// The rpcs of statistics.
@NullMarked
package portability.contributions.statistics.grpc;

import org.jspecify.annotations.NullMarked;
