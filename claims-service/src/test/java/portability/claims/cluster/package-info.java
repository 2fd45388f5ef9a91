/// Whole nodes for tests: claims services in one JVM, each with keys, a database and stand-ins for its other services.
@NullMarked
package portability.claims.cluster;

import org.jspecify.annotations.NullMarked;
