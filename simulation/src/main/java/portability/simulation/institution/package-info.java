/// An institution around the code of claims-service: its store, and what it loses in a crash.
@NullMarked
package portability.simulation.institution;

import org.jspecify.annotations.NullMarked;
