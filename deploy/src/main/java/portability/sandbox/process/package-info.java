/// The services as processes: started, watched, started again, and never left behind.
@NullMarked
package portability.sandbox.process;

import org.jspecify.annotations.NullMarked;
