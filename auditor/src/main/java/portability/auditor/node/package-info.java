/// A running node, asked over gRPC as any auditor may ask it.
@NullMarked
package portability.auditor.node;

import org.jspecify.annotations.NullMarked;
