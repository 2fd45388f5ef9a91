/// Netting rounds among several institutions, proved from what was signed in them: by this code alone, which shares
/// none with the services.
@NullMarked
package portability.auditor.round;

import org.jspecify.annotations.NullMarked;
