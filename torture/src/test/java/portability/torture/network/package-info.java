@NullMarked
package portability.torture.network;

import org.jspecify.annotations.NullMarked;
