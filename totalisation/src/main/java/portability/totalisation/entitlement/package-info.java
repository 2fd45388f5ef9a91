/// Benefits other than pensions by totalised periods: is there a right, who is competent, under which
/// article.
@NullMarked
package portability.totalisation.entitlement;

import org.jspecify.annotations.NullMarked;
