/// The claims log answers for the node's other two: their checkpoints are followed and stored in it.
@NullMarked
package portability.claims.witness.anchor;

import org.jspecify.annotations.NullMarked;
