/// Periods as messages state them.
@NullMarked
package portability.contributions.period.grpc;

import org.jspecify.annotations.NullMarked;
