/// What follows from what is said about a right to health care: documents, their effects, what officers may do.
@NullMarked
package portability.claims.health.followup;

import org.jspecify.annotations.NullMarked;
