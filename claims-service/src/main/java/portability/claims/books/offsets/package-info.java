/// Books what is deducted from pensions for other institutions.
@NullMarked
package portability.claims.books.offsets;

import org.jspecify.annotations.NullMarked;
