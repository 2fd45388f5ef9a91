/// The commands, their options, and how their reports are shown.
@NullMarked
package portability.auditor.command;

import org.jspecify.annotations.NullMarked;
