/// What the law says of the course of a case between institutions.
@NullMarked
package portability.agreements.procedure;

import org.jspecify.annotations.NullMarked;
