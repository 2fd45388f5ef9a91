/// Tests of records that are out of date.
@NullMarked
package portability.contributions.certified;

import org.jspecify.annotations.NullMarked;
