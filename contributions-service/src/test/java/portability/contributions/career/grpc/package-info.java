@NullMarked
package portability.contributions.career.grpc;

import org.jspecify.annotations.NullMarked;
