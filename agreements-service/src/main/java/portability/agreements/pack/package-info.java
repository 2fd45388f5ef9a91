/// The law pack a node has adopted, as events.
@NullMarked
package portability.agreements.pack;

import org.jspecify.annotations.NullMarked;
