/// What an operator does with a running node: processors, dead letters, rebuilds.
@NullMarked
package portability.sandbox.operations;

import org.jspecify.annotations.NullMarked;
