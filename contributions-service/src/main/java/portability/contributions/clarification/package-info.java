/// What contradicts what between institutions, whom to ask about it, and what came of it.
@NullMarked
package portability.contributions.clarification;

import org.jspecify.annotations.NullMarked;
