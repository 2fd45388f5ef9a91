/// What is measured: the ledger as a service wires it, and Axon as it comes, over the same aggregate.
@NullMarked
package portability.bench.node;

import org.jspecify.annotations.NullMarked;
