/// What officers decide about a career, and what was certified of it.
@NullMarked
package portability.contributions.career;

import org.jspecify.annotations.NullMarked;
