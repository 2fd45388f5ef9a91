/// The CSV file of a return, row by row.
@NullMarked
package portability.contributions.returns.csv;

import org.jspecify.annotations.NullMarked;
