/// Which registrations are linked, in tables.
@NullMarked
package portability.contributions.link.jdbc;

import org.jspecify.annotations.NullMarked;
