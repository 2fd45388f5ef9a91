/// Entries with their personal data in clear, where somebody who may has opened them.
@NullMarked
package portability.auditor.opening;

import org.jspecify.annotations.NullMarked;
