/// Persons and the numbers institutions know them by.
@NullMarked
package portability.contributions.person;

import org.jspecify.annotations.NullMarked;
