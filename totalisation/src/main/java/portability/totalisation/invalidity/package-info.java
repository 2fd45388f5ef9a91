/// What invalidity across borders asks for beside the amount: who decides the degree, aggravation, waiting
/// time without a gap, the change to an old-age pension.
@NullMarked
package portability.totalisation.invalidity;

import org.jspecify.annotations.NullMarked;
