/// The server that is stopped, started again and restored.
@NullMarked
package portability.torture.database;

import org.jspecify.annotations.NullMarked;
