/// `./portability bench`: how fast the ledger is, beside plain JDBC and Axon as it comes, in one run.
@NullMarked
package portability.bench;

import org.jspecify.annotations.NullMarked;
