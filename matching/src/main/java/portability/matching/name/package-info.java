/// Names taken apart, and held against each other part by part.
@NullMarked
package portability.matching.name;

import org.jspecify.annotations.NullMarked;
