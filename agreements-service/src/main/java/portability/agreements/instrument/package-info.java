/// The life of an instrument: each step proposed by one officer and enacted by another, never edited.
@NullMarked
package portability.agreements.instrument;

import org.jspecify.annotations.NullMarked;
