/// One worker's claim over three institutions, told as it happens.
@NullMarked
package portability.sandbox.demo;

import org.jspecify.annotations.NullMarked;
