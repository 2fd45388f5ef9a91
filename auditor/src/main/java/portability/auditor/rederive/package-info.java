/// Decisions calculated again from what the log holds. The only part of the auditor that knows the rules.
@NullMarked
package portability.auditor.rederive;

import org.jspecify.annotations.NullMarked;
