/// The read model of instruments' steps.
@NullMarked
package portability.agreements.instrument.jdbc;

import org.jspecify.annotations.NullMarked;
