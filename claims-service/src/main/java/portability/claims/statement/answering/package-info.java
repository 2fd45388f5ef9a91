/// A partner asks for a person: the answer for this institution's own part, signed.
@NullMarked
package portability.claims.statement.answering;

import org.jspecify.annotations.NullMarked;
