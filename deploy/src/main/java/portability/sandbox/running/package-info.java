/// The sandbox as a whole: database and nodes, up and down in the right order.
@NullMarked
package portability.sandbox.running;

import org.jspecify.annotations.NullMarked;
