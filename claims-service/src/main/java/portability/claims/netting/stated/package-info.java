/// What is due between two institutions and stands in no other book.
@NullMarked
package portability.claims.netting.stated;

import org.jspecify.annotations.NullMarked;
