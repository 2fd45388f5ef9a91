/// The register at the service's edge: instruments, who is competent, whom to turn to.
@NullMarked
package portability.agreements.register;

import org.jspecify.annotations.NullMarked;
