/// The exchange as it runs: services with databases and mTLS, a bad network between them, and one that is killed.
@NullMarked
package portability.simulation.nodes;

import org.jspecify.annotations.NullMarked;
