/// What if: a career and a claim as they would be.
@NullMarked
package portability.agreements.simulation;

import org.jspecify.annotations.NullMarked;
