/// The fund, told to members and families.
@NullMarked
package portability.claims.welfare.words;

import org.jspecify.annotations.NullMarked;
