@NullMarked
package portability.totalisation.remedy;

import org.jspecify.annotations.NullMarked;
