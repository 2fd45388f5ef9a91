/// The conformance kit: worked examples as files, held against the rules. Maps cases to the rules' own functions; no
/// rule lives here.
@NullMarked
package portability.conformance;

import org.jspecify.annotations.NullMarked;
