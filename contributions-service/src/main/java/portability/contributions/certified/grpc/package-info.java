/// Certified records in messages.
@NullMarked
package portability.contributions.certified.grpc;

import org.jspecify.annotations.NullMarked;
