/// From any script to plain Latin letters.
@NullMarked
package portability.matching.script;

import org.jspecify.annotations.NullMarked;
