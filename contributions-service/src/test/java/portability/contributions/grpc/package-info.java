@NullMarked
package portability.contributions.grpc;

import org.jspecify.annotations.NullMarked;
