@NullMarked
package portability.contributions.person.grpc;

import org.jspecify.annotations.NullMarked;
