/// Records of other institutions: kept as received, beside our own.
@NullMarked
package portability.contributions.foreign;

import org.jspecify.annotations.NullMarked;
