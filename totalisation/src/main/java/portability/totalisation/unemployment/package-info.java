/// Unemployment benefits across borders: aggregation, export, frontier workers, reimbursement.
@NullMarked
package portability.totalisation.unemployment;

import org.jspecify.annotations.NullMarked;
