/// Law as data: dated values, schemes, instruments. Structure is here; numbers, dates and articles come from law files.
@NullMarked
package portability.totalisation.law;

import org.jspecify.annotations.NullMarked;
