/// The two other services of this node, as this one calls them.
@NullMarked
package portability.claims.upstream;

import org.jspecify.annotations.NullMarked;
