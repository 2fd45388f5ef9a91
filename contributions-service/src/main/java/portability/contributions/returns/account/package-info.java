/// What becomes of a return once it is posted: what was due on it and paid, reminders, and its end.
@NullMarked
package portability.contributions.returns.account;

import org.jspecify.annotations.NullMarked;
