/// Is a log what its checkpoint says? If not, what differs, and where.
@NullMarked
package portability.auditor.verify;

import org.jspecify.annotations.NullMarked;
