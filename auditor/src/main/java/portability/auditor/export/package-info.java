/// Writing a log to a file.
@NullMarked
package portability.auditor.export;

import org.jspecify.annotations.NullMarked;
