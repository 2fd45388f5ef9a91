@NullMarked
package portability.contributions.request;

import org.jspecify.annotations.NullMarked;
