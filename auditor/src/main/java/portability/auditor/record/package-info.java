/// Certified records of a career, verified without a server and with no code of what signs them.
@NullMarked
package portability.auditor.record;

import org.jspecify.annotations.NullMarked;
