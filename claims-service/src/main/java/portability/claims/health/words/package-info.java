/// What a person is told about her right to health care.
@NullMarked
package portability.claims.health.words;

import org.jspecify.annotations.NullMarked;
