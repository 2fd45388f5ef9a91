/// The words every part of the system shares: countries, institutions, periods, reasons. No rule of law lives here.
@NullMarked
package portability.kernel;

import org.jspecify.annotations.NullMarked;
