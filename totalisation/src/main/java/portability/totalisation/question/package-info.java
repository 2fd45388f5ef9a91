/// What is asked and on which facts: the claim, the person, the careers as certified.
@NullMarked
package portability.totalisation.question;

import org.jspecify.annotations.NullMarked;
