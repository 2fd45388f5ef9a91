@NullMarked
package portability.contributions.returns.account;

import org.jspecify.annotations.NullMarked;
