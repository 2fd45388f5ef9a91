@NullMarked
package portability.contributions.clarification.grpc;

import org.jspecify.annotations.NullMarked;
