/// Whether two descriptions are one person's, by name, birth date and sex, and what the answer rests on.
@NullMarked
package portability.matching;

import org.jspecify.annotations.NullMarked;
