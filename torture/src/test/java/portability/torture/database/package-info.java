@NullMarked
package portability.torture.database;

import org.jspecify.annotations.NullMarked;
