/// Institutions that exchange documents over a bad network, in one thread with a time of their own.
@NullMarked
package portability.simulation;

import org.jspecify.annotations.NullMarked;
