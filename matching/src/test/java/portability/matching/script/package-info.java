@NullMarked
package portability.matching.script;

import org.jspecify.annotations.NullMarked;
