/// The service as its clients see it: what their tests share.
@NullMarked
package portability.contributions.client;

import org.jspecify.annotations.NullMarked;
