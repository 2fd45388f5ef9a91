/// Figures about the insured in which nobody can be found again.
@NullMarked
package portability.contributions.statistics;

import org.jspecify.annotations.NullMarked;
