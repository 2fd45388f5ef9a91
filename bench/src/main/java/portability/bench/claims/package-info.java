/// Three institutions in this process, and the claims that go through them.
@NullMarked
package portability.bench.claims;

import org.jspecify.annotations.NullMarked;
