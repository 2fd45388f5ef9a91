/// Welfare funds of countries of origin: membership by contract, fixed benefits by event. Nothing is
/// totalised.
@NullMarked
package portability.totalisation.welfare;

import org.jspecify.annotations.NullMarked;
