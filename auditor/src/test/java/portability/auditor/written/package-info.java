/// Logs written by docs/log-format.md alone, for the tests to audit.
@NullMarked
package portability.auditor.written;

import org.jspecify.annotations.NullMarked;
