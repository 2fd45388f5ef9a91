/// Tests of certified records as clients see them.
@NullMarked
package portability.contributions.certified.grpc;

import org.jspecify.annotations.NullMarked;
