/// Files that institutions send each other in a case, whatever the case is about.
@NullMarked
package portability.claims.attachment;

import org.jspecify.annotations.NullMarked;
