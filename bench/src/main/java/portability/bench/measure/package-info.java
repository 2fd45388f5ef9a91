/// Windows, sides, rounds and ratios: how anything is measured here.
@NullMarked
package portability.bench.measure;

import org.jspecify.annotations.NullMarked;
