/// What the rules answered, and how it is held against what a case expects.
@NullMarked
package portability.conformance.result;

import org.jspecify.annotations.NullMarked;
