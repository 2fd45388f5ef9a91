/// Requests: the same again gets the same answer.
@NullMarked
package portability.contributions.request;

import org.jspecify.annotations.NullMarked;
