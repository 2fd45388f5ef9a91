/// Clarifications as they are now, in tables.
@NullMarked
package portability.contributions.clarification.jdbc;

import org.jspecify.annotations.NullMarked;
