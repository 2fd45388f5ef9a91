/// Registrations that are one person's: linked and unlinked by two officers.
@NullMarked
package portability.contributions.link;

import org.jspecify.annotations.NullMarked;
