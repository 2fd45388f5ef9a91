/// Which state's legislation applies to a person who works across borders, and what a certificate of it
/// must say.
@NullMarked
package portability.totalisation.legislation;

import org.jspecify.annotations.NullMarked;
