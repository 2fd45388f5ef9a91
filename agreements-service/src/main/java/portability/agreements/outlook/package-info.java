/// What a career is worth to whom it belongs, and from which day a pension could be had.
@NullMarked
package portability.agreements.outlook;

import org.jspecify.annotations.NullMarked;
