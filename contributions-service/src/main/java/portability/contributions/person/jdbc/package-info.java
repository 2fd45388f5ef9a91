/// Persons as they are now, in tables.
@NullMarked
package portability.contributions.person.jdbc;

import org.jspecify.annotations.NullMarked;
