@NullMarked
package portability.contributions.foreign.grpc;

import org.jspecify.annotations.NullMarked;
