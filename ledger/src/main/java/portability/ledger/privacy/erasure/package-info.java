/// Erasing a person or case: asked for by one officer, confirmed by another, done when the grace is over.
@NullMarked
package portability.ledger.privacy.erasure;

import org.jspecify.annotations.NullMarked;
