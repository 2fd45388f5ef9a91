/// Benefits of several states or incomes beside each other: which national rules may reduce what, and the
/// supplement.
@NullMarked
package portability.totalisation.cumulation;

import org.jspecify.annotations.NullMarked;
