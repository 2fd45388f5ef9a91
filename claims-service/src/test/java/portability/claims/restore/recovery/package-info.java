/// Tests of what is taken back from partners.
@NullMarked
package portability.claims.restore.recovery;

import org.jspecify.annotations.NullMarked;
