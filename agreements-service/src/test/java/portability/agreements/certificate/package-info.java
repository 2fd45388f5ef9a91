@NullMarked
package portability.agreements.certificate;

import org.jspecify.annotations.NullMarked;
