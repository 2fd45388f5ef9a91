/// Processors: how read models and followers get the log's events, what happens to one they cannot apply, and
/// how a read model is made anew.
@NullMarked
package portability.ledger.processing;

import org.jspecify.annotations.NullMarked;
