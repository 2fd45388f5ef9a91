/// The network between a process and its database, as bad as asked for.
@NullMarked
package portability.torture.network;

import org.jspecify.annotations.NullMarked;
