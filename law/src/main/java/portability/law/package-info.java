/// The law pack: law files read strictly into the types the calculation uses. No framework here.
@NullMarked
package portability.law;

import org.jspecify.annotations.NullMarked;
