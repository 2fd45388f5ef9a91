/// Invoices, books and settlement windows of simulated institutions.
@NullMarked
package portability.simulation.settlement;

import org.jspecify.annotations.NullMarked;
