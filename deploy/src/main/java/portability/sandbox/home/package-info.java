/// Where a sandbox lives on disk, and what its nodes and their parts are called there.
@NullMarked
package portability.sandbox.home;

import org.jspecify.annotations.NullMarked;
