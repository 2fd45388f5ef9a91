/// What stands in events as serialised messages, made readable.
@NullMarked
package portability.auditor.replay;

import org.jspecify.annotations.NullMarked;
