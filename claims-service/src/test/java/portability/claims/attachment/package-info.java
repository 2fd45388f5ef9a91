/// Files in cases, under test.
@NullMarked
package portability.claims.attachment;

import org.jspecify.annotations.NullMarked;
