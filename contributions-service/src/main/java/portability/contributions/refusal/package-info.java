/// What the service refuses, and why.
@NullMarked
package portability.contributions.refusal;

import org.jspecify.annotations.NullMarked;
