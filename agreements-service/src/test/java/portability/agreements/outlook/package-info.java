@NullMarked
package portability.agreements.outlook;

import org.jspecify.annotations.NullMarked;
