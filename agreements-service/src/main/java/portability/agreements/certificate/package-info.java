/// Certificates of coverage: which legislation applies, issued, withdrawn, verified. The person stands sealed in them.
@NullMarked
package portability.agreements.certificate;

import org.jspecify.annotations.NullMarked;
