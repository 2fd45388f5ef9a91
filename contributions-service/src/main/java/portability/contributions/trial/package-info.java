/// An import as it is measured and killed: a generated return, the real tables and the real log, and nothing else.
@NullMarked
package portability.contributions.trial;

import org.jspecify.annotations.NullMarked;
