/// How long a decision can be challenged.
@NullMarked
package portability.totalisation.remedy;

import org.jspecify.annotations.NullMarked;
