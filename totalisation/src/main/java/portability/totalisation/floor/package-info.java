/// What a person has beside what a national floor asks for.
@NullMarked
package portability.totalisation.floor;

import org.jspecify.annotations.NullMarked;
