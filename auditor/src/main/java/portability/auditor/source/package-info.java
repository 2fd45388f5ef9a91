/// Where a log is read: an export file, or the node that keeps it.
@NullMarked
package portability.auditor.source;

import org.jspecify.annotations.NullMarked;
