/// Requests: the same again gets the same answer; what depends on several streams is decided one at a time.
@NullMarked
package portability.contributions.request;

import org.jspecify.annotations.NullMarked;
