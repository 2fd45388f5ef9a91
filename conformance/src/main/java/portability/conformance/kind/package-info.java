/// The kinds of cases: each turns what is given into one call of the rules.
@NullMarked
package portability.conformance.kind;

import org.jspecify.annotations.NullMarked;
